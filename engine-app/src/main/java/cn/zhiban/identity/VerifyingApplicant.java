package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.text.Normalizer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk has seen the papers of an applicant: from then on the office knows who holds the account. */
@Component
public class VerifyingApplicant {

    private static final String AGENCY_LICENCE = "agencyLicence";

    private final Applicants applicants;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final AuditTrail audit;

    VerifyingApplicant(Applicants applicants, JdbcClient jdbc, OfficeClock clock, AuditTrail audit) {
        this.applicants = applicants;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Leaves an account alone that is verified already.
     *
     * @param nameOnPaper must be that of the account, so that nobody is verified whose name was not read
     * @param paper which was seen, by its key
     * @throws RefusedRequest {@code unknown-account}, {@code account-disabled}, at {@code nameOnPaper}, or at {@code paper}
     *     where an agency was seen by another paper than its licence. Source: 专利代理条例 9 (from memory, to be
     *     verified before production)
     */
    @Transactional
    public ApplicantFile verify(long accountId, String nameOnPaper, String paper, Actor clerk) {
        var file = applicants.locked(accountId);
        if (!file.account().enabled()) {
            throw RefusedRequest.conflict("account-disabled", "账户已停用，不能核验");
        }
        compare(file.account(), nameOnPaper, paper);
        if (file.verified()) {
            return file;
        }
        jdbc.sql("UPDATE account SET verified_at = :at, verified_by = :by WHERE id = :id")
                .param("at", clock.now())
                .param("by", clerk.username())
                .param("id", accountId)
                .update();
        audit.record(clerk, "verify-applicant", "account", file.account().username(), Map.of("paper", paper));
        return applicants.of(accountId);
    }

    private static void compare(Account account, String nameOnPaper, String paper) {
        if (!plain(account.displayName()).equals(plain(nameOnPaper))) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("nameOnPaper", "与账户登记的名称不一致，不能核验；请核对证件"));
        }
        if (account.kind() == AccountKind.AGENT && !AGENCY_LICENCE.equals(paper)) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("paper", "登记为专利代理机构的，应当核对专利代理机构执业许可证；没有的不能核验"));
        }
    }

    /** One way of writing: full-width signs and blanks do not make another name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
