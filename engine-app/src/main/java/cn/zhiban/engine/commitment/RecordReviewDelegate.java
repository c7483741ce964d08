package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.commitment.review.RecordingReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordReviewDelegate implements JavaDelegate {

    private final RecordingReview recording;

    RecordReviewDelegate(RecordingReview recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recording.record(CASE_ID.from(execution));
    }
}
