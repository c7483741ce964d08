package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A firm or a person opens its own account, once for each code and once for each form. Nobody has seen papers yet: the
 * account is unverified until a clerk has.
 */
@Component
public class OpeningOwnAccount {

    private static final Actor NOBODY = new Actor(0, "nobody", "未登录", Set.of());

    private final AccountRows rows;
    private final StoredAccounts stored;
    private final Consents consents;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final RegistrationThrottle throttle;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    OpeningOwnAccount(
            AccountRows rows,
            StoredAccounts stored,
            Consents consents,
            Passwords passwords,
            PasswordEncoder encoder,
            RegistrationThrottle throttle,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.rows = rows;
        this.stored = stored;
        this.consents = consents;
        this.passwords = passwords;
        this.encoder = encoder;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What is wrong with the sign-in data, by {@code username}, {@code password} and {@code repeated}.
     *
     * @param known about the applicant to many others, and so no password: its name, code and phone
     */
    public Map<String, String> faults(String username, String password, String repeated, List<String> known) {
        var faults = new LinkedHashMap<String, String>();
        put(faults, "username", Usernames.applicantFault(Usernames.normalised(username)));
        put(faults, "password", passwords.fault(password, known));
        if (!faults.containsKey("password") && !password.equals(repeated)) {
            faults.put("repeated", "两次输入的密码不一样");
        }
        return faults;
    }

    /** Characters that a password has at least. */
    public int shortest() {
        return passwords.least();
    }

    /**
     * @param wanted without faults, with its {@link NewAccount#registration()}
     * @param address of the client, in numbers
     * @throws TooManyAttempts while this address has to wait, for it has opened or tried many
     */
    public Opening open(NewAccount wanted, String address) {
        throttle.check(address);
        var opening = transaction.execute(status -> opened(wanted));
        throttle.count(address);
        return opening;
    }

    private Opening opened(NewAccount wanted) {
        var before = again(wanted);
        if (before.isPresent()) {
            return before.get();
        }
        if (stored.byUsername(wanted.username()).isPresent()) {
            return new Opening.UsernameTaken();
        }
        var id = hasAccount(wanted) ? Optional.<Long>empty() : rows.insert(wanted, NOBODY);
        return id.<Opening>map(opened -> begun(opened, wanted)).orElseGet(() -> taken(wanted));
    }

    private boolean hasAccount(NewAccount wanted) {
        return stored.applicantsByCode(code(wanted)).stream().anyMatch(StoredAccount::isUsable);
    }

    private Opening begun(long id, NewAccount wanted) {
        consents.give(id, wanted.registration());
        var account = stored.byId(id).orElseThrow();
        var details =
                Map.of("kind", wanted.kind(), "consent", wanted.registration().consentVersion());
        audit.record(account.account().actor(), "register-account", "account", wanted.username(), details);
        return new Opening.Opened(account.signedIn());
    }

    /** Somebody was a moment faster, perhaps this very form, sent twice. */
    private Opening taken(NewAccount wanted) {
        return again(wanted).orElseGet(() -> {
            if (stored.byUsername(wanted.username()).isPresent()) {
                return new Opening.UsernameTaken();
            }
            var earlier = stored.applicantsByCode(code(wanted));
            var subject =
                    earlier.isEmpty() ? "unknown" : earlier.get(0).account().username();
            audit.record(NOBODY, "register-account-refused", "account", subject, Map.of("kind", wanted.kind()));
            return new Opening.AtTheWindow();
        });
    }

    /** The same form once more: only who knows the password goes on. */
    private Optional<Opening> again(NewAccount wanted) {
        return stored.byRegistration(wanted.registration().token())
                .filter(account -> account.account().username().equals(wanted.username()))
                .filter(StoredAccount::isUsable)
                .filter(account -> encoder.matches(wanted.password(), account.passwordHash()))
                .map(account -> new Opening.Opened(account.signedIn()));
    }

    private static String code(NewAccount wanted) {
        return wanted.uscc() == null ? wanted.personalData().idNumber() : wanted.uscc();
    }

    private static void put(Map<String, String> faults, String field, String fault) {
        if (fault != null) {
            faults.put(field, fault);
        }
    }
}
