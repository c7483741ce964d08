package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk asks for the accounts of one code, which the clerk must know whole; each question is audited. */
@Component
public class LookingUpApplicant {

    private final Applicants applicants;
    private final AuditTrail audit;

    LookingUpApplicant(Applicants applicants, AuditTrail audit) {
        this.applicants = applicants;
        this.audit = audit;
    }

    /** @param code credit code or identity number in its one way of writing */
    @Transactional
    public List<ApplicantFile> find(String code, Actor clerk) {
        var found = applicants.withCode(code);
        audit.record(clerk, "look-up-applicant", "applicant", Masking.inText(code), Map.of("accounts", found.size()));
        return found;
    }
}
