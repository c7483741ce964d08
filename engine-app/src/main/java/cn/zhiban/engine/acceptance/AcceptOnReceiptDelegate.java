package cn.zhiban.engine.acceptance;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.acceptance.AcceptingOnReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AcceptOnReceiptDelegate implements JavaDelegate {

    private final AcceptingOnReceipt accepting;

    AcceptOnReceiptDelegate(AcceptingOnReceipt accepting) {
        this.accepting = accepting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accepting.accept(CASE_ID.from(execution));
    }
}
