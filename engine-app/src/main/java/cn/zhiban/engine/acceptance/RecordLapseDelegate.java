package cn.zhiban.engine.acceptance;

import static cn.zhiban.engine.ProcessVariable.ACCEPTANCE;
import static cn.zhiban.engine.ProcessVariable.CASE_ID;
import static cn.zhiban.engine.ProcessVariable.LAPSE;
import static cn.zhiban.engine.ProcessVariable.REPLY_STATE;

import cn.zhiban.acceptance.RecordingLapse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordLapseDelegate implements JavaDelegate {

    private final RecordingLapse recording;

    RecordLapseDelegate(RecordingLapse recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var lapsed = recording.record(CASE_ID.from(execution));
        LAPSE.to(execution, lapsed.lapse().name());
        ACCEPTANCE.to(execution, lapsed.acceptance().name());
        REPLY_STATE.to(execution, lapsed.replyState().name());
    }
}
