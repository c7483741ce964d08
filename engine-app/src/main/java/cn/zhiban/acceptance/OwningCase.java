package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose case an application becomes: an applicant applies for itself alone, by the code of its own account; the window
 * enters cases for others, which then belong to the account of that organisation or person, if there is one.
 */
@Component
class OwningCase {

    private final Accounts accounts;

    OwningCase(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param applicant whose codes have been checked and stand in their one way of writing
     * @return id of the account that owns the case; null for a counter case of somebody without an account
     * @throws RefusedRequest {@code applicant-not-yours}; {@code invalid-input} for another name than the registered one
     */
    Long owner(Actor actor, Applicant applicant) {
        if (actor.isStaff()) {
            return accountOf(applicant).map(Account::id).orElse(null);
        }
        if (!isOwn(actor, applicant)) {
            throw new RefusedRequest(
                    RefusedRequest.Kind.FORBIDDEN, "applicant-not-yours", "只能以本账户登记的单位或者本人名义申请；代他人办理的，请到窗口提交");
        }
        checkName(actor, applicant.name());
        return actor.accountId();
    }

    private void checkName(Actor actor, String name) {
        var registered = accounts.byId(actor.accountId()).orElseThrow().displayName();
        if (!registered.equals(name)) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("applicant.name", "须与本账户登记的名称一致：" + registered));
        }
    }

    private Optional<Account> accountOf(Applicant applicant) {
        if (applicant.uscc() == null && applicant.idNumber() == null) {
            return Optional.empty();
        }
        return applicant.uscc() == null
                ? accounts.applicantByIdNumber(applicant.idNumber())
                : accounts.applicantByUscc(applicant.uscc());
    }

    private boolean isOwn(Actor actor, Applicant applicant) {
        return applicant.uscc() == null
                ? applicant
                        .idNumber()
                        .equals(accounts.personalData(actor.accountId()).idNumber())
                : accounts.byId(actor.accountId())
                        .flatMap(Account::creditCode)
                        .filter(applicant.uscc()::equals)
                        .isPresent();
    }
}
