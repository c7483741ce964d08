package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.DECISION;

import cn.zhiban.casefile.DecidingCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final DecidingCase deciding;

    RecordDecisionDelegate(DecidingCase deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DECISION.to(execution, deciding.recordDecision(CASE_ID.from(execution)));
    }
}
