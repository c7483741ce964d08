package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator disables an account, or enables it again; somebody must remain who can. */
@Component
public class EnablingAccount {

    private final Accounts accounts;

    EnablingAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Leaves an account alone that is so already.
     *
     * @throws RefusedRequest {@code unknown-account}; {@code last-administrator} instead of leaving the office without one;
     *     {@code code-taken} when the code of a self-registered account has another one meanwhile
     */
    @Transactional
    public Account enable(String username, boolean enabled, Actor by) {
        var administrators = accounts.lockedAdministrators();
        var account = accounts.byUsername(username).orElseThrow(Accounts::unknown);
        if (account.enabled() == enabled) {
            return account;
        }
        if (!enabled && administrators.equals(List.of(account.id()))) {
            throw RefusedRequest.conflict("last-administrator", "这是最后一个可用的管理员账户，不能停用；请先开立另一个管理员账户");
        }
        if (enabled && accounts.hasSuccessor(account.id())) {
            throw RefusedRequest.conflict("code-taken", "这个代码或者号码已另开了账户，不能再启用；请先停用另一个");
        }
        accounts.enable(account.id(), enabled, by);
        return accounts.byId(account.id()).orElseThrow(Accounts::unknown);
    }
}
