package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.sharing.AskingRegisters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before an application is taken in, while nothing is locked: what can be found out without the applicant. */
@Component
public class AskingBeforehand {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Enquiries enquiries;
    private final AskingRegisters asking;

    AskingBeforehand(Catalogue catalogue, Accounts accounts, Enquiries enquiries, AskingRegisters asking) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.enquiries = enquiries;
        this.asking = asking;
    }

    /** Whatever is wrong with the submission is told when it is taken in. */
    public void ask(Actor actor, Submission submission) {
        var version = catalogue.current(submission.itemKey());
        if (!version.item().checks().isEmpty()) {
            asking.ask(actor, enquiries.typed(version, account(actor, submission.applicant()), submission.form()));
        }
    }

    private Long account(Actor actor, Applicant applicant) {
        if (!actor.isStaff()) {
            return actor.accountId();
        }
        return Optional.ofNullable(applicant)
                .flatMap(this::registered)
                .map(Account::id)
                .orElse(null);
    }

    private Optional<Account> registered(Applicant applicant) {
        if (applicant.uscc() != null) {
            return accounts.applicantByUscc(applicant.uscc().strip());
        }
        return applicant.idNumber() == null ? Optional.empty() : accounts.applicantByIdNumber(applicant.idNumber());
    }
}
