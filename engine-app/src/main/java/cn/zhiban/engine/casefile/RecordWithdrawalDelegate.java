package cn.zhiban.engine.casefile;

import static cn.zhiban.engine.ProcessVariable.CASE_ID;

import cn.zhiban.casefile.WithdrawingCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final WithdrawingCase withdrawing;

    RecordWithdrawalDelegate(WithdrawingCase withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawing.recordWithdrawal(CASE_ID.from(execution));
    }
}
