package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.commitment.DecidingRevocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DropRevocationDelegate implements JavaDelegate {

    private final DecidingRevocation deciding;

    DropRevocationDelegate(DecidingRevocation deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.uphold(CASE_ID.from(execution));
    }
}
