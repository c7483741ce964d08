package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.REVIEW_MODE;

import cn.zhiban.commitment.review.ChoosingReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ChooseReviewDelegate implements JavaDelegate {

    private final ChoosingReview choosing;

    ChooseReviewDelegate(ChoosingReview choosing) {
        this.choosing = choosing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REVIEW_MODE.to(execution, choosing.choose(CASE_ID.from(execution)).name());
    }
}
