package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.DEFERRAL_LEFT;

import cn.zhiban.commitment.deferral.LapsingDeferral;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDeferralLapseDelegate implements JavaDelegate {

    private final LapsingDeferral lapsing;

    RecordDeferralLapseDelegate(LapsingDeferral lapsing) {
        this.lapsing = lapsing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DEFERRAL_LEFT.to(execution, lapsing.record(CASE_ID.from(execution)).left());
    }
}
