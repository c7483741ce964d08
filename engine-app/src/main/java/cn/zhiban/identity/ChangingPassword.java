package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The holder of an account gives it a new password and proves with the old one to be the holder: a session or a key
 * alone is not enough. Ends every other session.
 */
@Component
public class ChangingPassword {

    private final Accounts accounts;
    private final StoredAccounts stored;
    private final PasswordSignIn signIn;
    private final Passwords passwords;

    ChangingPassword(Accounts accounts, StoredAccounts stored, PasswordSignIn signIn, Passwords passwords) {
        this.accounts = accounts;
        this.stored = stored;
        this.signIn = signIn;
        this.passwords = passwords;
    }

    /**
     * @param address of the client, in numbers
     * @return the proof for the session that goes on
     * @throws RefusedRequest {@code invalid-input} at {@code current}, {@code password} and {@code repeated}
     * @throws TooManyAttempts as at signing in
     */
    public SignedIn change(Actor holder, PasswordWish wish, String address) {
        var faults = faults(holder, wish, address);
        if (!faults.isEmpty()) {
            throw RefusedRequest.invalid("有 " + faults.size() + " 处需要改正", faults);
        }
        accounts.changePassword(holder.accountId(), wish.password(), holder);
        return stored.byId(holder.accountId()).orElseThrow(Accounts::unknown).signedIn();
    }

    /** Characters that a new password has at least. */
    public int shortest() {
        return passwords.least();
    }

    private Map<String, String> faults(Actor holder, PasswordWish wish, String address) {
        var faults = new LinkedHashMap<String, String>();
        if (!signIn.confirms(holder, wish.current(), address)) {
            faults.put("current", "现在的密码不正确");
        }
        var fault = wish.current().equals(wish.password())
                ? "新密码不能与现在的密码相同"
                : passwords.fault(wish.password(), List.of(holder.username(), holder.name()));
        if (fault != null) {
            faults.put("password", fault);
        } else if (!wish.password().equals(wish.repeated())) {
            faults.put("repeated", "两次输入的新密码不一样");
        }
        return faults;
    }
}
