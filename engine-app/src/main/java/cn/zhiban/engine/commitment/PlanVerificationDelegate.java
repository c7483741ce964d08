package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.VERIFICATION;

import cn.zhiban.commitment.PlanningVerification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanVerificationDelegate implements JavaDelegate {

    private final PlanningVerification planning;

    PlanVerificationDelegate(PlanningVerification planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean chosen = planning.plan(CASE_ID.from(execution));
        VERIFICATION.to(execution, chosen ? "REQUIRED" : "NOT_REQUIRED");
    }
}
