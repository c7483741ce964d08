package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.DEFERRAL_LEFT;

import cn.zhiban.commitment.deferral.ReviewingDeferral;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDeferralReviewDelegate implements JavaDelegate {

    private final ReviewingDeferral reviewing;

    RecordDeferralReviewDelegate(ReviewingDeferral reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DEFERRAL_LEFT.to(execution, reviewing.conclude(CASE_ID.from(execution)).left());
    }
}
