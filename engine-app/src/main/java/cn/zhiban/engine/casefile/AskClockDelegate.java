package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.CLOCK_VERDICT;
import static cn.zhiban.engine.ProcessVariable.DEFERRAL_STATE;
import static cn.zhiban.engine.ProcessVariable.REPLY_STATE;
import static cn.zhiban.engine.ProcessVariable.WAKE_AT;

import cn.zhiban.acceptance.ReplyState;
import cn.zhiban.casefile.WakingCase;
import cn.zhiban.casefile.WakingCase.Awaited;
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
        var answer = waking.wake(CASE_ID.from(execution), awaited(execution));
        CLOCK_VERDICT.to(execution, answer.verdict().name());
        WAKE_AT.to(execution, Date.from(answer.next()));
    }

    private static Awaited awaited(DelegateExecution execution) {
        if (DEFERRAL_STATE.from(execution) != null) {
            return Awaited.DEFERRED_MATERIALS;
        }
        return ReplyState.AWAITED.name().equals(REPLY_STATE.from(execution)) ? Awaited.REPLY : Awaited.NOTHING;
    }
}
