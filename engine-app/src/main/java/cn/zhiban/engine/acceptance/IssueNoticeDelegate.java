package cn.zhiban.engine.acceptance;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.REPLY_STATE;

import cn.zhiban.acceptance.IssuingNotice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueNoticeDelegate implements JavaDelegate {

    private final IssuingNotice issuing;

    IssueNoticeDelegate(IssuingNotice issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REPLY_STATE.to(execution, issuing.issue(CASE_ID.from(execution)).name());
    }
}
