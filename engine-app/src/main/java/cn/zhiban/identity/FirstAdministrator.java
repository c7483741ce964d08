package cn.zhiban.identity;

import cn.zhiban.database.StartRefused;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the account with which an office begins, at each start without an administrator who could sign in. Its password
 * is the operator's, or made and printed once; it reaches neither log nor audit.
 */
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    static final String PASSWORD = "ZHIBAN_ADMIN_PASSWORD";

    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final Passwords rule;
    private final TransactionOperations transaction;
    private final Map<String, String> environment;
    private final PrintStream console;

    FirstAdministrator(
            Accounts accounts,
            Passwords rule,
            TransactionOperations transaction,
            Map<String, String> environment,
            PrintStream console) {
        this.accounts = accounts;
        this.rule = rule;
        this.transaction = transaction;
        this.environment = environment;
        this.console = console;
    }

    /** @throws StartRefused when the operator's password is none for an office */
    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (accounts.lockedAdministrators().isEmpty()) {
                open(freeUsername());
            }
        });
    }

    /** Printed before the commit: a password that was never shown must not become the only one. */
    private void open(String username) {
        var given = environment.get(PASSWORD);
        if (given != null && rule.fault(given) != null) {
            throw new StartRefused("环境变量 " + PASSWORD + " 不能用：" + rule.fault(given));
        }
        var password = given == null ? ReadablePassword.random() : given;
        accounts.create(NewAccount.staff(username, password, "管理员", null, null, Role.ADMIN), Actor.SYSTEM);
        console.println(
                given == null
                        ? "首个管理员 " + username + "，口令 " + password + "（只显示这一次，登录后请修改）"
                        : "首个管理员 " + username + "，口令取自环境变量 " + PASSWORD + "（登录后请修改）");
    }

    /** {@code admin}, unless a disabled account has that name: then {@code admin2} and so on. */
    private String freeUsername() {
        return Stream.iterate(2, number -> number + 1)
                .map(number -> USERNAME + number)
                .filter(this::isFree)
                .findFirst()
                .filter(other -> !isFree(USERNAME))
                .orElse(USERNAME);
    }

    private boolean isFree(String username) {
        return accounts.byUsername(username).isEmpty();
    }
}
