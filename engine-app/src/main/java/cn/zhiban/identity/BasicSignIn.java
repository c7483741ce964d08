package cn.zhiban.identity;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Signs in each single request of a demo account by its password. A password that was right is remembered for minutes,
 * for hashing it anew at each request would cost more than the request; a changed password is noticed at once.
 */
@Component
@Profile("demo")
public class BasicSignIn {

    private final StoredAccounts accounts;
    private final PasswordSignIn passwords;
    private final RecentPasswords recent;
    private final Turns turns = new Turns();

    BasicSignIn(StoredAccounts accounts, PasswordSignIn passwords, RecentPasswords recent) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.recent = recent;
    }

    /** Throws what {@link PasswordSignIn#signIn} throws. */
    public SignedIn signIn(String typedUsername, String password, String address) {
        String username = Usernames.normalised(typedUsername);
        return remembered(username, password).orElseGet(() -> inTurn(username, password, address));
    }

    private SignedIn inTurn(String username, String password, String address) {
        synchronized (turns.of(username)) {
            return remembered(username, password).orElseGet(() -> {
                SignedIn signedIn = passwords.signIn(username, password, address);
                recent.remember(username, password, signedIn);
                return signedIn;
            });
        }
    }

    private Optional<SignedIn> remembered(String username, String password) {
        return recent.find(username, password)
                .flatMap(earlier ->
                        accounts.byUsername(username).filter(earlier::rests).map(StoredAccount::signedIn));
    }
}
