package cn.zhiban.sharing;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.Register;
import cn.zhiban.identity.Applicants;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who lets the office ask which register about itself, and use an answer again in its later cases. */
@Component
public class RegisterConsents {

    /** Of the text that {@code /my/consents} shows; another text needs another consent. */
    static final String TEXT_VERSION = "2026-01";

    public record Consent(long id, Register register, OffsetDateTime givenAt) {}

    private final JdbcClient jdbc;
    private final Applicants applicants;
    private final OfficeClock clock;
    private final AuditTrail audit;

    RegisterConsents(JdbcClient jdbc, Applicants applicants, OfficeClock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Consent> standing(long accountId) {
        return jdbc.sql("select id, register, given_at from register_consent"
                        + " where account_id = ? and withdrawn_at is null and text_version = ? order by id")
                .params(accountId, TEXT_VERSION)
                .query((row, n) -> new Consent(
                        row.getLong("id"),
                        Register.valueOf(row.getString("register")),
                        row.getObject("given_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeClock.ZONE)
                                .toOffsetDateTime()))
                .list();
    }

    /**
     * @param accountId null for somebody without an account
     * @return empty also for an account whose papers nobody has seen: it may be in another's name
     */
    public Optional<Consent> standing(Long accountId, Register register) {
        return accountId == null || applicants.isUnverified(accountId)
                ? Optional.empty()
                : standing(accountId).stream()
                        .filter(one -> one.register() == register)
                        .findFirst();
    }

    /** Whether a clerk has seen the papers of the account, so that it speaks for whom it names. */
    public boolean mayConsent(Actor applicant) {
        return !applicants.isUnverified(applicant.accountId());
    }

    /**
     * Given again, it stands as it was.
     *
     * @throws RefusedRequest {@code consent-not-yours}, {@code consent-not-needed}, {@code consent-not-verified}
     */
    @Transactional
    public void give(Actor applicant, Register register) {
        refuse(applicant, register);
        if (!mayConsent(applicant)) {
            throw RefusedRequest.conflict("consent-not-verified", "您的身份还没有核验，不能授权查询；请带证件到窗口核验一次，或者直接上传材料");
        }
        end(applicant, register, "and text_version <> '" + TEXT_VERSION + "'");
        int given = jdbc.sql("insert into register_consent (account_id, register, text_version, given_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(applicant.accountId(), register.name(), TEXT_VERSION, clock.now())
                .update();
        if (given == 1) {
            audit.record(applicant, "give-register-consent", "register", register.name(), Map.of());
        }
    }

    /** Nothing is asked from now on, and what was answered is forgotten; that it was asked stays on record. */
    @Transactional
    public void withdraw(Actor applicant, Register register) {
        refuse(applicant, register);
        if (end(applicant, register, "") == 1) {
            jdbc.sql("delete from register_record where account_id = ? and register = ?")
                    .params(applicant.accountId(), register.name())
                    .update();
            audit.record(applicant, "withdraw-register-consent", "register", register.name(), Map.of());
        }
    }

    private int end(Actor applicant, Register register, String only) {
        return jdbc.sql("update register_consent set withdrawn_at = ?"
                        + " where account_id = ? and register = ? and withdrawn_at is null " + only)
                .params(clock.now(), applicant.accountId(), register.name())
                .update();
    }

    private static void refuse(Actor applicant, Register register) {
        if (!applicant.has(Role.APPLICANT)) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "consent-not-yours", "只有申请人本人可以同意或者撤回");
        }
        if (!register.isPersonal()) {
            throw RefusedRequest.invalid("consent-not-needed", register.label() + "是公开的，查询不需要同意");
        }
    }
}
