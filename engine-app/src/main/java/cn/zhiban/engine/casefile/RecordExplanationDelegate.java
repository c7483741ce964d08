package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.casefile.ExplainingOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordExplanationDelegate implements JavaDelegate {

    private final ExplainingOverdue explaining;

    RecordExplanationDelegate(ExplainingOverdue explaining) {
        this.explaining = explaining;
    }

    @Override
    public void execute(DelegateExecution execution) {
        explaining.recordExplanation(CASE_ID.from(execution));
    }
}
