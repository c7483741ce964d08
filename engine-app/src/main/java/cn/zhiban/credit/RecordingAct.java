package cn.zhiban.credit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an act that the office found by itself, by one of its documents. The holder is told and may object, of which
 * another than who recorded it decides. Source: 国家知识产权局知识产权信用管理规定（2022-01）.
 */
@Component
public class RecordingAct {

    private final RecordingCredit recording;
    private final CreditRecords records;
    private final CreditDossiers dossiers;
    private final OfficeClock clock;

    RecordingAct(RecordingCredit recording, CreditRecords records, CreditDossiers dossiers, OfficeClock clock) {
        this.recording = recording;
        this.records = records;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** @throws RefusedRequest {@code invalid-input} by field; {@code credit-source-known} for a document that made one */
    @Transactional
    public CreditDossier record(Actor supervisor, FoundAct act) {
        var today = clock.today();
        var faults = act.faults(today);
        if (!faults.isEmpty()) {
            throw RefusedRequest.invalid("有 " + faults.size() + " 处需要改正", faults);
        }
        var made = act.made(today);
        var number = recording.recordFresh(made, supervisor).orElseThrow(() -> known(made.source()));
        return dossiers.of(records.byNumber(number));
    }

    private RefusedRequest known(CreditSource source) {
        return RefusedRequest.conflict(
                "credit-source-known",
                "这份文书已有记录 %s；一份文书认定几个主体的，请在文号后面加上序号"
                        .formatted(records.from(source).orElseThrow().recordNo()));
    }
}
