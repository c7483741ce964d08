package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.commitment.JudgingCommitment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ProposeRevocationDelegate implements JavaDelegate {

    private final JudgingCommitment judging;

    ProposeRevocationDelegate(JudgingCommitment judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        judging.proposeRevocation(CASE_ID.from(execution));
    }
}
