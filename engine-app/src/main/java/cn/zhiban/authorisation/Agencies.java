package cn.zhiban.authorisation;

import cn.zhiban.identity.Account;
import cn.zhiban.identity.AccountKind;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.Applicants;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The accounts that may be authorised: agencies whose licence the window has seen, and no others, so that nobody learns
 * of the account of a firm or a person.
 */
@Component
class Agencies {

    private final Accounts accounts;
    private final Applicants applicants;

    Agencies(Accounts accounts, Applicants applicants) {
        this.accounts = accounts;
        this.applicants = applicants;
    }

    /** @param typed sign-in name or credit code; any other account is answered as none */
    Optional<Account> find(String typed) {
        var told = typed == null ? "" : typed.strip();
        return accounts.byUsername(told)
                .filter(this::isAgency)
                .or(() -> accounts.agencyByUscc(told.toUpperCase(Locale.ROOT)));
    }

    private boolean isAgency(Account account) {
        return account.kind() == AccountKind.AGENT && account.enabled() && !applicants.isUnverified(account.id());
    }
}
