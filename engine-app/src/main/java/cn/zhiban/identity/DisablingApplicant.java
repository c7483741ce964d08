package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk ends the account of somebody who is not whom it names; its code is free again for who has the papers. */
@Component
public class DisablingApplicant {

    private final Applicants applicants;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DisablingApplicant(Applicants applicants, JdbcClient jdbc, AuditTrail audit) {
        this.applicants = applicants;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Leaves an account alone that is disabled already.
     *
     * @param reason in words, told to whoever looks the account up
     * @throws RefusedRequest {@code unknown-account}
     */
    @Transactional
    public ApplicantFile disable(long accountId, String reason, Actor clerk) {
        var file = applicants.locked(accountId);
        if (!file.account().enabled()) {
            return file;
        }
        var words = Masking.inText(reason);
        jdbc.sql("UPDATE account SET enabled = false, disabled_reason = :reason WHERE id = :id")
                .param("reason", words)
                .param("id", accountId)
                .update();
        audit.record(clerk, "disable-account", "account", file.account().username(), Map.of("reason", words));
        return applicants.of(accountId);
    }
}
