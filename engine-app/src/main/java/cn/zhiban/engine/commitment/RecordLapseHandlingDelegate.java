package cn.zhiban.engine.commitment;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.commitment.deferral.HandlingLapse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordLapseHandlingDelegate implements JavaDelegate {

    private final HandlingLapse handling;

    RecordLapseHandlingDelegate(HandlingLapse handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.record(CASE_ID.from(execution));
    }
}
