package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.stereotype.Component;

/** An administrator opens the account of a colleague. */
@Component
public class OpeningStaffAccount {

    private final Accounts accounts;
    private final Passwords passwords;

    OpeningStaffAccount(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @throws RefusedRequest {@code invalid-input} with every fault at once, {@code username-taken} */
    public Account open(NewStaff staff, Actor by) {
        var faults = staff.faults(passwords);
        if (!faults.isEmpty()) {
            throw RefusedRequest.invalid("有 " + faults.size() + " 处需要改正", faults);
        }
        return accounts.create(staff.account(), by);
    }
}
