package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.authorisation.ActingForOthers;
import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose case an application becomes: an applicant applies for itself, by the code of its own account, or an agent for
 * whoever authorised it; the window enters cases for others, which then belong to the account of that organisation or
 * person, if there is one.
 */
@Component
class OwningCase {

    /**
     * @param accountId that owns the case; null for a counter case of somebody without an account
     * @param under the authorisation by which an agent applies; null where nobody acts for another
     */
    record Owner(Long accountId, Authorisation under) {

        /** For the line that says that the application came; empty where nobody acts for another. */
        String byAgent() {
            return under == null ? "" : "，由" + under.words() + "提交";
        }
    }

    private final Accounts accounts;
    private final ActingForOthers acting;

    OwningCase(Accounts accounts, ActingForOthers acting) {
        this.accounts = accounts;
        this.acting = acting;
    }

    /**
     * @param applicant whose codes have been checked and stand in their one way of writing
     * @throws RefusedRequest {@code applicant-not-yours} and those of {@link ActingForOthers#require}; {@code invalid-input}
     *     for another name than the registered one
     */
    Owner owner(Actor actor, Applicant applicant, String itemKey) {
        if (actor.isStaff()) {
            return new Owner(accountOf(applicant).map(Account::id).orElse(null), null);
        }
        if (isOwn(actor, applicant)) {
            var registered = accounts.byId(actor.accountId()).orElseThrow().displayName();
            checkName(registered, applicant.name(), "须与本账户登记的名称一致：" + registered);
            return new Owner(actor.accountId(), null);
        }
        var code = applicant.uscc() == null ? applicant.idNumber() : applicant.uscc();
        var under = acting.require(actor, code, itemKey);
        checkName(under.principal().name(), applicant.name(), "须与申请人账户登记的名称一致");
        return new Owner(under.principal().accountId(), under);
    }

    private static void checkName(String registered, String name, String words) {
        if (!registered.equals(name)) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("applicant.name", words));
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
