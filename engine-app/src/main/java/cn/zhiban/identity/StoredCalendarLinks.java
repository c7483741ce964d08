package cn.zhiban.identity;

import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of calendar links; a secret is found by its SHA-256 alone. */
@Component
class StoredCalendarLinks {

    /** @param inForce false once it was revoked */
    record Link(StoredAccount account, boolean inForce) {}

    private final JdbcClient jdbc;

    StoredCalendarLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two links that are made at once are made one after the other. */
    void lockAccount(long accountId) {
        jdbc.sql("SELECT id FROM account WHERE id = :account FOR UPDATE")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    void insert(long accountId, LinkSecret secret, OffsetDateTime at) {
        jdbc.sql("INSERT INTO calendar_link (account_id, secret_sha256, created_at) VALUES (:account, :sha256, :at)")
                .param("account", accountId)
                .param("sha256", secret.sha256())
                .param("at", at)
                .update();
    }

    boolean revoke(long accountId, OffsetDateTime at) {
        return jdbc.sql("UPDATE calendar_link SET revoked_at = :at WHERE account_id = :account AND revoked_at IS NULL")
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    Optional<OffsetDateTime> inForceSince(long accountId) {
        return jdbc.sql("SELECT created_at FROM calendar_link WHERE account_id = :account AND revoked_at IS NULL")
                .param("account", accountId)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> since.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime());
    }

    Optional<Link> bySecret(LinkSecret secret) {
        return jdbc.sql("SELECT " + StoredAccounts.COLUMNS + ", l.revoked_at FROM calendar_link l"
                        + " JOIN account a ON a.id = l.account_id WHERE l.secret_sha256 = :sha256")
                .param("sha256", secret.sha256())
                .query((row, i) -> new Link(StoredAccounts.read(row), row.getObject("revoked_at") == null))
                .optional();
    }
}
