package cn.zhiban.identity;

import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of those who apply, and whether anybody has seen their papers. */
@Component
public class Applicants {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final StoredAccounts stored;

    Applicants(JdbcClient jdbc, Accounts accounts, StoredAccounts stored) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.stored = stored;
    }

    /**
     * The accounts with that credit code or identity number, those that can sign in first.
     *
     * @param code whole, in its one way of writing
     */
    public List<ApplicantFile> withCode(String code) {
        return stored.applicantsByCode(code).stream()
                .map(found -> file(found.account()))
                .toList();
    }

    /** @throws RefusedRequest {@code unknown-account}, also for staff */
    public ApplicantFile of(long accountId) {
        return accounts.byId(accountId)
                .filter(account -> account.kind() != AccountKind.STAFF)
                .map(this::file)
                .orElseThrow(Accounts::unknown);
    }

    /** Whether the account says of itself who it is, and nobody has seen papers. */
    public boolean isUnverified(long accountId) {
        return jdbc.sql("SELECT count(*) FROM account WHERE id = :id AND kind <> 'STAFF' AND verified_at IS NULL")
                        .param("id", accountId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same until the transaction ends, whatever others do meanwhile. */
    ApplicantFile locked(long accountId) {
        jdbc.sql("SELECT id FROM account WHERE id = :id FOR UPDATE")
                .param("id", accountId)
                .query(Long.class)
                .optional();
        return of(accountId);
    }

    private ApplicantFile file(Account account) {
        return jdbc.sql("SELECT contact_name, created_at, verified_at, disabled_reason FROM account WHERE id = :id")
                .param("id", account.id())
                .query((row, i) -> new ApplicantFile(
                        account,
                        accounts.personalData(account.id()),
                        row.getString("contact_name"),
                        moment(row, "created_at"),
                        moment(row, "verified_at"),
                        row.getString("disabled_reason")))
                .single();
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
