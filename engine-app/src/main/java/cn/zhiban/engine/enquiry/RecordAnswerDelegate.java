package cn.zhiban.engine.enquiry;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.enquiry.AnsweringEnquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final AnsweringEnquiry answering;

    RecordAnswerDelegate(AnsweringEnquiry answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.recordAnswer(CASE_ID.from(execution));
    }
}
