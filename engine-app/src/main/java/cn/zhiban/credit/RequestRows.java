package cn.zhiban.credit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests as rows; written under the lock of their record. */
@Component
class RequestRows {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    RequestRows(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param due the dates with which it begins */
    long add(CreditRecord record, RequestKind kind, Actor by, Reasons given, RequestDates due) {
        long id = jdbc.sql(
                        "insert into credit_request (record_id, kind, state, account_id, reasons, filed_at, check_due, due)"
                                + " values (?, ?, 'FILED', ?, ?, ?, ?, ?) returning id")
                .params(record.id(), kind.name(), by.accountId(), given.words(), clock.now(), due.checkDue(), due.due())
                .query(Long.class)
                .single();
        for (int n = 0; n < given.proofs().size(); n++) {
            jdbc.sql("insert into credit_request_file (request_id, position, upload_id) values (?, ?, ?)")
                    .params(id, n, given.proofs().get(n))
                    .update();
        }
        return id;
    }

    void check(CreditRequest request, Actor by, String words, LocalDate due) {
        jdbc.sql("update credit_request set state = 'CHECKED', checked_by = ?, checked_at = ?, check_words = ?, due = ?"
                        + " where id = ?")
                .params(by.username(), clock.now(), words, due, request.id())
                .update();
    }

    void extend(CreditRequest request, Actor by, String words, LocalDate due) {
        jdbc.sql(
                        "update credit_request set extended_by = ?, extended_at = ?, extension_words = ?, due = ? where id = ?")
                .params(by.username(), clock.now(), words, due, request.id())
                .update();
    }

    void decide(CreditRequest request, RequestState decision, Actor by, String words) {
        jdbc.sql("update credit_request set state = ?, decided_by = ?, decided_at = ?, decision_words = ? where id = ?")
                .params(decision.name(), by.username(), clock.now(), words, request.id())
                .update();
    }

    List<CreditRequest> of(CreditRecord record) {
        return jdbc.sql("select * from credit_request where record_id = ? order by id")
                .param(record.id())
                .query((row, n) -> read(row))
                .list();
    }

    /** What the office still has to decide, the most urgent first. */
    List<CreditRequest> waiting() {
        return jdbc.sql("select * from credit_request where state in ('FILED', 'CHECKED') order by due, id limit 200")
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws RefusedRequest {@code unknown-credit-request} */
    CreditRequest byId(long id) {
        return jdbc.sql("select * from credit_request where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> RefusedRequest.notFound("unknown-credit-request", "没有这份异议或者修复申请"));
    }

    private List<CreditRequest.Proof> proofs(long requestId) {
        return jdbc.sql("select u.id, u.name from credit_request_file f join upload u on u.id = f.upload_id"
                        + " where f.request_id = ? order by f.position")
                .param(requestId)
                .query((row, n) -> new CreditRequest.Proof(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private CreditRequest read(ResultSet row) throws SQLException {
        return new CreditRequest(
                row.getLong("id"),
                row.getLong("record_id"),
                RequestKind.valueOf(row.getString("kind")),
                RequestState.valueOf(row.getString("state")),
                row.getString("reasons"),
                moment(row, "filed_at"),
                row.getObject("check_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("checked_by"),
                moment(row, "checked_at"),
                row.getString("check_words"),
                row.getString("decided_by"),
                moment(row, "decided_at"),
                row.getString("decision_words"),
                row.getString("extension_words"),
                proofs(row.getLong("id")));
    }

    static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
