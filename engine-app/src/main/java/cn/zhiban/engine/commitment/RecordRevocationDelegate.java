package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.commitment.DecidingRevocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRevocationDelegate implements JavaDelegate {

    private final DecidingRevocation deciding;

    RecordRevocationDelegate(DecidingRevocation deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.revoke(CASE_ID.from(execution));
    }
}
