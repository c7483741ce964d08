package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs in by username and password. Takes as long for an unknown account as for a wrong password, tries one password
 * of an account at a time (else parallel guesses would all pass before the first failure counts), and audits both
 * outcomes.
 */
@Component
public class PasswordSignIn {

    private static final Actor NOBODY = new Actor(0, "nobody", "未登录", Set.of());

    private final StoredAccounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final String unknownHash;
    private final Turns turns = new Turns();

    PasswordSignIn(
            StoredAccounts accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.unknownHash = encoder.encode("no account has this password");
    }

    /**
     * @param address of the client, in numbers
     * @throws BadCredentialsException unknown or disabled account, or a wrong password: never told apart
     * @throws TooManyAttempts without trying, while the delay has not passed
     */
    public SignedIn signIn(String typedUsername, String password, String address) {
        String username = Usernames.normalised(typedUsername);
        synchronized (turns.of(username)) {
            throttle.check(username, address);
            var stored = accounts.byUsername(username);
            boolean right = encoder.matches(
                    password, stored.map(StoredAccount::passwordHash).orElse(unknownHash));
            var welcome = stored.filter(account -> right && account.isUsable());
            record(username, stored, welcome.isPresent(), address);
            return welcome.orElseThrow(() -> new BadCredentialsException("wrong credentials"))
                    .signedIn();
        }
    }

    /** The proof as it stands now (roles may have changed); empty if the account is disabled or has a new password. */
    public Optional<SignedIn> renewed(SignedIn earlier) {
        return accounts.byId(earlier.actor().accountId())
                .filter(earlier::rests)
                .map(StoredAccount::signedIn);
    }

    public void signOut(Actor actor) {
        transaction.executeWithoutResult(
                status -> audit.record(actor, "sign-out", "account", actor.username(), Map.of()));
    }

    private void record(String username, Optional<StoredAccount> stored, boolean success, String address) {
        transaction.executeWithoutResult(status -> {
            if (success) {
                throttle.succeeded(username);
            } else {
                throttle.failed(username, address);
            }
            Actor actor = success ? stored.orElseThrow().account().actor() : NOBODY;
            String subject = stored.map(found -> found.account().username()).orElse("unknown");
            audit.record(actor, success ? "sign-in" : "sign-in-failed", "account", subject, Map.of());
        });
    }
}
