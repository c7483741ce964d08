package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.DEFERRAL_STATE;

import cn.zhiban.commitment.deferral.ReviewingDeferral;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadDeferralDelegate implements JavaDelegate {

    private final ReviewingDeferral reviewing;

    ReadDeferralDelegate(ReviewingDeferral reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DEFERRAL_STATE.to(execution, reviewing.read(CASE_ID.from(execution)).name());
    }
}
