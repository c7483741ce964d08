package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.CLOCK_VERDICT;
import static cn.zhiban.engine.ProcessVariable.REPLY_STATE;
import static cn.zhiban.engine.ProcessVariable.WAKE_AT;

import cn.zhiban.acceptance.ReplyState;
import cn.zhiban.casefile.WakingCase;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskClockDelegate implements JavaDelegate {

    private final WakingCase waking;

    AskClockDelegate(WakingCase waking) {
        this.waking = waking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean replyAwaited = ReplyState.AWAITED.name().equals(REPLY_STATE.from(execution));
        var answer = waking.wake(CASE_ID.from(execution), replyAwaited);
        CLOCK_VERDICT.to(execution, answer.verdict().name());
        WAKE_AT.to(execution, Date.from(answer.next()));
    }
}
