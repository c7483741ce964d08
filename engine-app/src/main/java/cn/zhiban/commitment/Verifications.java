package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.commitment.Verification.Found;
import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.commitment.Verification.Mode;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.credit.Severity;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The verifications as rows; whoever writes holds the lock of the case. */
@Component
class Verifications {

    /** What was drawn for a case, and from which seed. */
    record Draw(long itemVersionId, int year, int ticket, boolean chosen) {}

    /**
     * To be joined to a verification {@code v} and its case {@code c}: whether it is the applicant's turn, the last day of
     * whose turn it is, and its colour. Beside the applicant's time the office may have another limit, such as of a bad
     * rating; once that time is over without a word, the office goes on.
     */
    static final String TURN = """
             cross join lateral (select v.awaited_until is not null
                                    and (c.due_date is null or v.awaited_until >= :today) as awaits) w
             cross join lateral (select coalesce(case when w.awaits then v.awaited_until else c.due_date end,
                                                 date '9999-12-31') as due,
                                        case when w.awaits then 'GREY' else c.colour end as colour) l
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Verifications(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(CaseFile locked, SignedLetter letter, VerificationPlan plan, Draw draw) {
        var methods = plan.methods().stream().map(Method::name).collect(Collectors.joining(","));
        jdbc.sql("insert into verification (case_id, letter_id, mode, share_percent, methods, severity,"
                        + " item_version_id, seed_year, ticket, planned_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(locked.id(), letter.id(), plan.mode().name(), plan.sharePercent(), methods)
                .params(plan.severity().name(), draw.itemVersionId(), draw.year(), draw.ticket(), clock.now())
                .param((draw.chosen() ? State.VERIFYING : State.NOT_CHOSEN).name())
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Verification> of(long caseId) {
        return jdbc.sql("select * from verification where case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of the cases in which something is awaited of the applicant. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Verification> awaitedOf(Collection<Long> caseIds) {
        return jdbc.sql("select * from verification where case_id = any(?) and awaited_until is not null order by id")
                .param(caseIds.toArray(Long[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** @param awaitedUntil last day of the applicant's time; null where nothing is awaited of it */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(Verification about, State next, LocalDate awaitedUntil) {
        jdbc.sql("update verification set state = ?, awaited_until = ? where id = ?")
                .params(next.name(), awaitedUntil, about.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void found(Verification about, Found found) {
        jdbc.sql("insert into verification_finding (verification_id, finding, method, words, basis, demand, found_by,"
                        + " found_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(about.id(), found.finding().name())
                .params(found.method() == null ? null : found.method().name(), found.words())
                .params(found.basis(), found.demand(), found.by(), found.at())
                .update();
    }

    /** In the order in which they were found. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Found> findings(Verification about) {
        return jdbc.sql("select * from verification_finding where verification_id = ? order by id")
                .param(about.id())
                .query((row, n) -> found(row))
                .list();
    }

    private static Verification read(ResultSet row) throws SQLException {
        return new Verification(
                row.getLong("id"),
                row.getLong("case_id"),
                Mode.valueOf(row.getString("mode")),
                row.getInt("share_percent"),
                Arrays.stream(row.getString("methods").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Method::valueOf)
                        .toList(),
                Severity.valueOf(row.getString("severity")),
                row.getInt("ticket"),
                local(row, "planned_at"),
                State.valueOf(row.getString("state")),
                row.getObject("awaited_until", LocalDate.class));
    }

    private static Found found(ResultSet row) throws SQLException {
        var method = row.getString("method");
        return new Found(
                Verification.Finding.valueOf(row.getString("finding")),
                method == null ? null : Method.valueOf(method),
                row.getString("words"),
                row.getString("basis"),
                row.getString("demand"),
                row.getString("found_by"),
                local(row, "found_at"));
    }

    static OffsetDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(OfficeClock.ZONE)
                .toOffsetDateTime();
    }
}
