package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.Enquiries;
import cn.zhiban.shared.Actor;
import cn.zhiban.sharing.AskingRegisters;
import cn.zhiban.sharing.Enquiry;
import cn.zhiban.sharing.RegisterConsents;
import cn.zhiban.sharing.RegisterFindings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office finds out by itself while an application is written, so that its papers are not asked for. */
@Component
public class FoundForDraft {

    private final ApplicantBlock applicants;
    private final Enquiries enquiries;
    private final AskingRegisters asking;
    private final RegisterFindings findings;
    private final RegisterConsents consents;

    FoundForDraft(
            ApplicantBlock applicants,
            Enquiries enquiries,
            AskingRegisters asking,
            RegisterFindings findings,
            RegisterConsents consents) {
        this.applicants = applicants;
        this.enquiries = enquiries;
        this.asking = asking;
        this.findings = findings;
        this.consents = consents;
    }

    /** Asks what may take the place of a paper, as far as the applicant has agreed; what is known is not asked again. */
    public void ask(Actor applicant, OpenDraft open) {
        if (mayAsk(applicant, open)) {
            asking.ask(applicant, enquiry(applicant, open), check -> check.waives() != null);
        }
    }

    /** Asks all that the office wants to know of the application that is about to be sent. */
    public void askAll(Actor applicant, OpenDraft open) {
        if (mayAsk(applicant, open)) {
            asking.ask(applicant, enquiry(applicant, open));
        }
    }

    /**
     * Takes the applicant's consent to one check of the item, then asks. An unknown check is left alone, and so is the
     * consent that only the applicant itself can give.
     */
    public void agree(Actor applicant, OpenDraft open, String check) {
        if (isByAgent(applicant, open)) {
            return;
        }
        open.version().item().checks().stream()
                .filter(known -> known.key().equals(check) && known.register().isPersonal())
                .findFirst()
                .ifPresent(known -> consents.give(applicant, known.register()));
        ask(applicant, open);
    }

    /** As far as it is known; nothing is asked. What a register says of the applicant itself is not shown to its agent. */
    public Found of(Actor applicant, OpenDraft open) {
        if (!mayAsk(applicant, open)) {
            return new Found(List.of());
        }
        boolean byAgent = isByAgent(applicant, open);
        return new Found(findings.of(enquiry(applicant, open)).stream()
                .filter(found -> !byAgent || !found.check().register().isPersonal())
                .toList());
    }

    /** Once an agent may not act any more, nothing is asked or told of whom it acted for. */
    private boolean mayAsk(Actor applicant, OpenDraft open) {
        return !open.version().item().checks().isEmpty()
                && applicants
                        .over(applicant, open.draft().itemKey(), open.draft().answers())
                        .isEmpty();
    }

    private boolean isByAgent(Actor applicant, OpenDraft open) {
        return applicants.under(applicant, open.draft().answers()).isPresent();
    }

    private Enquiry enquiry(Actor applicant, OpenDraft open) {
        var answers = open.draft().answers();
        return enquiries.typed(open.version(), applicants.holder(applicant, answers), answers.in(Area.FORM));
    }
}
