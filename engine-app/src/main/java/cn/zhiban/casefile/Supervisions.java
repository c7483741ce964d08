package cn.zhiban.casefile;

import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The supervisions of cases as rows; written under the lock of their case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Supervisions {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Supervisions(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Supervision> openOf(long caseId) {
        return jdbc.sql("select * from supervision where case_id = ? and resolved_at is null order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** What the applicant is told; empty unless the statutory limit of an open stage is missed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseView.Overdue> toldOf(CaseFile file) {
        return file.isSupervised()
                ? openOf(file.id()).stream()
                        .filter(one -> one.publicSince() != null)
                        .min(Comparator.comparing(one -> one.stage().isOfMaterial()))
                        .map(one -> new CaseView.Overdue(
                                one.stage(), one.statutoryDue(), OverdueWords.of(one), one.expectedOn()))
                : Optional.empty();
    }

    public void open(long caseId, StageReading late) {
        jdbc.sql("insert into supervision (case_id, stage, limit_from, subject, due, statutory_due, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, late.stage().name(), late.start().name(), late.subject())
                .params(late.due(), late.statutoryDue(), clock.now())
                .update();
    }

    /** From now on the applicant is told. */
    public void tellPublicly(Supervision one) {
        jdbc.sql("update supervision set public_since = ? where id = ?")
                .params(clock.now(), one.id())
                .update();
    }

    public void explain(Supervision one, Actor by, String explanation, LocalDate expectedOn, String cause) {
        jdbc.sql("update supervision set explanation = ?, expected_on = ?, cause = ?, explained_by = ?,"
                        + " explained_at = ? where id = ?")
                .params(explanation, expectedOn, cause, by.username(), clock.now(), one.id())
                .update();
    }

    public void resolve(Supervision one) {
        jdbc.sql("update supervision set resolved_at = ? where id = ?")
                .params(clock.now(), one.id())
                .update();
    }

    private static Supervision read(ResultSet row) throws SQLException {
        var publicSince = row.getTimestamp("public_since");
        return new Supervision(
                row.getLong("id"),
                Stage.valueOf(row.getString("stage")),
                LimitStart.valueOf(row.getString("limit_from")),
                row.getString("subject"),
                row.getObject("due", LocalDate.class),
                row.getObject("statutory_due", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                publicSince == null ? null : publicSince.toInstant(),
                row.getString("explanation"),
                row.getObject("expected_on", LocalDate.class));
    }
}
