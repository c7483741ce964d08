package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.WAKE_AT;

import cn.zhiban.casefile.WakingCase;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ArmClockDelegate implements JavaDelegate {

    private final WakingCase waking;

    ArmClockDelegate(WakingCase waking) {
        this.waking = waking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WAKE_AT.to(execution, Date.from(waking.firstWake(CASE_ID.from(execution))));
    }
}
