package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import org.springframework.stereotype.Component;

/** Who applies, as the account knows it: name and number stand, the phone may be changed for this case. */
@Component
public class ApplicantBlock {

    /** @param maskedIdNumber of a person; null for an organisation */
    public record Shown(String name, String uscc, String maskedIdNumber, String phone) {}

    private final Accounts accounts;

    ApplicantBlock(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param phone what was typed; null for the account's own */
    public Shown shown(Actor actor, String phone) {
        var account = accounts.byId(actor.accountId()).orElseThrow();
        var data = accounts.personalData(actor.accountId());
        var own = data.phone() == null ? "" : data.phone();
        var idNumber = account.uscc() == null && data.idNumber() != null ? Masking.idNumber(data.idNumber()) : null;
        return new Shown(account.displayName(), account.uscc(), idNumber, phone == null ? own : phone);
    }

    Applicant applicant(Actor actor, String phone) {
        var account = accounts.byId(actor.accountId()).orElseThrow();
        var idNumber = account.uscc() == null
                ? accounts.personalData(actor.accountId()).idNumber()
                : null;
        return new Applicant(account.displayName(), account.uscc(), idNumber, phone);
    }
}
