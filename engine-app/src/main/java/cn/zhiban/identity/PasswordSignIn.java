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

    private static final String FAILED = "-failed";
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
        return tried("sign-in", NOBODY, Usernames.normalised(typedUsername), password, address)
                .orElseThrow(() -> new BadCredentialsException("wrong credentials"))
                .signedIn();
    }

    /**
     * Whether somebody who is signed in knows the password too; failures count as those at signing in.
     *
     * @throws TooManyAttempts without trying, while the delay has not passed
     */
    boolean confirms(Actor holder, String password, String address) {
        return tried("confirm-password", holder, holder.username(), password, address)
                .isPresent();
    }

    /** The proof as it stands now (roles may have changed); empty if the account is disabled or has a new password. */
    public Optional<SignedIn> renewed(SignedIn earlier) {
        return accounts.byId(earlier.actor().accountId()).filter(earlier::rests).map(StoredAccount::signedIn);
    }

    public void signOut(Actor actor) {
        transaction.executeWithoutResult(
                status -> audit.record(actor, "sign-out", "account", actor.username(), Map.of()));
    }

    /** @param whoever known to try it, before the password is */
    private Optional<StoredAccount> tried(
            String action, Actor whoever, String username, String password, String address) {
        synchronized (turns.of(username)) {
            throttle.check(username, address);
            var stored = accounts.byUsername(username);
            boolean right = encoder.matches(
                    password, stored.map(StoredAccount::passwordHash).orElse(unknownHash));
            var welcome = stored.filter(account -> right && account.isUsable());
            var actor = welcome.map(account -> account.account().actor()).orElse(whoever);
            record(welcome.isPresent() ? action : action + FAILED, actor, username, stored, address);
            return welcome;
        }
    }

    private void record(String action, Actor actor, String username, Optional<StoredAccount> stored, String address) {
        transaction.executeWithoutResult(status -> {
            if (action.endsWith(FAILED)) {
                throttle.failed(username, address);
            } else {
                throttle.succeeded(username);
            }
            String subject = stored.map(found -> found.account().username()).orElse("unknown");
            audit.record(actor, action, "account", subject, Map.of());
        });
    }
}
