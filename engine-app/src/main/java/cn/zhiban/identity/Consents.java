package cn.zhiban.identity;

import cn.zhiban.shared.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has agreed to which text on personal data, and when. Rows are only added. */
@Component
class Consents {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Consents(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void give(long accountId, Registration registration) {
        jdbc.sql("INSERT INTO account_consent (account_id, version, sha256, given_at)"
                        + " VALUES (:account, :version, :sha256, :at)")
                .param("account", accountId)
                .param("version", registration.consentVersion())
                .param("sha256", registration.consentSha256())
                .param("at", clock.now())
                .update();
    }
}
