package cn.zhiban.casefile;

import cn.zhiban.casefile.FieldMark.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The marks on the answers of a case, and the answers that take the place of the marked ones. */
@Component
public class FieldMarks {

    private final JdbcClient jdbc;
    private final Jsonb jsonb;
    private final OfficeClock clock;

    FieldMarks(JdbcClient jdbc, Jsonb jsonb, OfficeClock clock) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** In the order of their labels. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<FieldMark> of(long caseId) {
        return jdbc.sql("select key, label, state, words, notice_no from case_field_mark where case_id = ?"
                        + " order by label, key")
                .param(caseId)
                .query((row, n) -> new FieldMark(
                        row.getString("key"),
                        row.getString("label"),
                        State.valueOf(row.getString("state")),
                        row.getString("words"),
                        row.getString("notice_no")))
                .list();
    }

    /** The caller holds the lock of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(long caseId, FieldMark mark, Actor by) {
        jdbc.sql("insert into case_field_mark (case_id, key, label, state, words, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, key) do update set state = excluded.state,"
                        + " words = excluded.words, changed_at = excluded.changed_at, changed_by = excluded.changed_by")
                .params(caseId, mark.key(), mark.label(), mark.state().name(), mark.words())
                .params(clock.now(), by.username())
                .update();
    }

    /** Marks what is open as asked for by the one-time notice of that number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notifyOpen(long caseId, String noticeNo) {
        jdbc.sql("update case_field_mark set notice_no = ? where case_id = ? and state = 'REJECTED'")
                .params(noticeNo, caseId)
                .update();
    }

    /** Takes the new answers into the record of the case; the first ones stay with their marks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(CaseFile locked, Map<String, Object> answers, Actor by) {
        var form = new HashMap<>(locked.form());
        answers.forEach((key, answer) -> {
            jdbc.sql(
                            "update case_field_mark set state = 'CORRECTED', former = coalesce(former, cast(? as jsonb)), changed_at = ?,"
                                    + " changed_by = ? where case_id = ? and key = ?")
                    .params(jsonb.write(locked.form().get(key)), clock.now(), by.username(), locked.id(), key)
                    .update();
            form.put(key, answer);
        });
        jdbc.sql("update case_file set form = cast(? as jsonb) where id = ?")
                .params(jsonb.write(form), locked.id())
                .update();
    }
}
