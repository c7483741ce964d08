package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.catalogue.DeferralTerms.Late;
import cn.zhiban.catalogue.DeferralTerms.ResultGate;
import cn.zhiban.commitment.deferral.Deferral.Handling;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was promised for cases, as rows; written under the lock of their case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deferrals {

    private static final String UNSETTLED = "(state in ('PROMISED', 'AWAITED', 'SUPPLIED') or office_due is not null"
            + " or state = 'LAPSED' and late = 'RETURN_TO_PERSON' and handling is null)";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Deferrals(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The promise is made when the application was received. */
    void promise(CaseFile opened, String material, String name, DeferralOffer offer, Actor by) {
        var terms = offer.terms();
        jdbc.sql(
                        "insert into deferral (case_id, material, name, days, legal_basis, result_gate, late, late_basis, state,"
                                + " due_on, promised_by, promised_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'PROMISED', ?, ?, ?)")
                .params(opened.id(), material, name, offer.days(), terms.legalBasis())
                .params(terms.resultGate().name(), terms.late().name(), terms.lateBasis())
                .params(offer.earliest(), by.username(), opened.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Deferral> of(long caseId) {
        return jdbc.sql("select * from deferral where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Deferral> of(long caseId, String material) {
        return of(caseId).stream()
                .filter(one -> one.material().equals(material))
                .findFirst();
    }

    /** Those of the cases for which something is still promised, or lies before the office. */
    List<Deferral> unsettledOf(Collection<Long> caseIds) {
        return jdbc.sql("select * from deferral where case_id = any(?) and " + UNSETTLED + " order by id")
                .param(caseIds.toArray(Long[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    void move(Deferral one, State next) {
        jdbc.sql("update deferral set state = ?, settled_at = ? where id = ?")
                .params(next.name(), next.isOpen() ? null : clock.now(), one.id())
                .update();
    }

    void lapse(Deferral one, String creditRecord) {
        move(one, State.LAPSED);
        jdbc.sql("update deferral set credit_record = ? where id = ?")
                .params(creditRecord, one.id())
                .update();
    }

    void dueOn(Deferral one, LocalDate dueOn) {
        jdbc.sql("update deferral set due_on = ? where id = ?")
                .params(dueOn, one.id())
                .update();
    }

    /** @param colour null with the day */
    void officeDue(Deferral one, LocalDate due, Colour colour) {
        jdbc.sql("update deferral set office_due = ?, office_colour = ? where id = ?")
                .params(due, colour == null ? null : colour.name(), one.id())
                .update();
    }

    void remindedFor(Deferral one, LocalDate dueOn) {
        jdbc.sql("update deferral set reminded_for = ? where id = ?")
                .params(dueOn, one.id())
                .update();
    }

    void handle(Deferral one, Handling handling, String words) {
        jdbc.sql("update deferral set handling = ?, handling_words = ? where id = ?")
                .params(handling.name(), words, one.id())
                .update();
    }

    static Deferral read(ResultSet row) throws SQLException {
        var handling = row.getString("handling");
        return new Deferral(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("material"),
                row.getString("name"),
                row.getInt("days"),
                new DeferralTerms(
                        row.getInt("days"),
                        row.getString("legal_basis"),
                        ResultGate.valueOf(row.getString("result_gate")),
                        Late.valueOf(row.getString("late")),
                        row.getString("late_basis")),
                State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("office_due", LocalDate.class),
                Optional.ofNullable(row.getString("office_colour"))
                        .map(Colour::valueOf)
                        .orElse(null),
                row.getObject("reminded_for", LocalDate.class),
                row.getString("credit_record"),
                handling == null ? null : Handling.valueOf(handling),
                row.getString("handling_words"));
    }
}
