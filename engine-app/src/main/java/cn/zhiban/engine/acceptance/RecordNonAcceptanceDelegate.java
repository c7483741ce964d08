package cn.zhiban.engine.acceptance;

import static cn.zhiban.engine.ProcessVariable.ACCEPTANCE;
import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.acceptance.DecliningCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordNonAcceptanceDelegate implements JavaDelegate {

    private final DecliningCase declining;

    RecordNonAcceptanceDelegate(DecliningCase declining) {
        this.declining = declining;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACCEPTANCE.to(
                execution,
                declining.recordNonAcceptance(CASE_ID.from(execution)).name());
    }
}
