package cn.zhiban.engine.acceptance;

import static cn.zhiban.engine.ProcessVariable.ACCEPTANCE;
import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.acceptance.AcceptingCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAcceptanceDelegate implements JavaDelegate {

    private final AcceptingCase accepting;

    RecordAcceptanceDelegate(AcceptingCase accepting) {
        this.accepting = accepting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACCEPTANCE.to(
                execution, accepting.recordAcceptance(CASE_ID.from(execution)).name());
    }
}
