package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.casefile.DeliveringResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDeliveryDelegate implements JavaDelegate {

    private final DeliveringResult delivering;

    RecordDeliveryDelegate(DeliveringResult delivering) {
        this.delivering = delivering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivering.recordDelivery(CASE_ID.from(execution));
    }
}
