package cn.zhiban.identity.web;

import cn.zhiban.identity.Account;
import cn.zhiban.identity.AccountKind;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.EnablingAccount;
import cn.zhiban.identity.NewStaff;
import cn.zhiban.identity.OpeningStaffAccount;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for administrators. Opening takes no idempotency key: a username is given once. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountCalls {

    private static final int MOST_ON_A_PAGE = 100;

    private final Accounts accounts;
    private final OpeningStaffAccount opening;
    private final EnablingAccount enabling;

    AccountCalls(Accounts accounts, OpeningStaffAccount opening, EnablingAccount enabling) {
        this.accounts = accounts;
        this.opening = opening;
        this.enabling = enabling;
    }

    record Wish(String username, String password, String name, List<Role> roles, String department, String district) {

        NewStaff staff() {
            return new NewStaff(
                    username, password, name, roles == null ? Set.of() : Set.copyOf(roles), department, district);
        }
    }

    /** @param name masked for persons; organisations and staff are known by theirs */
    record Line(
            String username,
            AccountKind kind,
            String name,
            String uscc,
            Set<Role> roles,
            String department,
            String district,
            boolean enabled) {

        static Line of(Account account) {
            var person = account.kind() == AccountKind.PERSON;
            return new Line(
                    account.username(),
                    account.kind(),
                    person ? Masking.name(account.displayName()) : account.displayName(),
                    account.uscc(),
                    account.roles(),
                    account.department(),
                    account.district(),
                    account.enabled());
        }
    }

    record Page(List<Line> items, Long next) {}

    record Switch(Boolean enabled) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the account of a member of staff")
    Line open(@RequestBody Wish wish, Actor actor) {
        return Line.of(opening.open(wish.staff(), actor));
    }

    @GetMapping
    @Operation(summary = "All accounts, newest first, without personal data")
    Page list(@RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST_ON_A_PAGE));
        List<Account> found = accounts.before(after == null ? Long.MAX_VALUE : after, size + 1);
        List<Account> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(Line::of).toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }

    @PostMapping("/{username}/enabled")
    @Operation(
            summary = "Disable an account, or enable it again",
            description = "The last administrator stays enabled.")
    Line enable(@PathVariable String username, @RequestBody Switch wish, Actor actor) {
        if (wish.enabled() == null) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("enabled", "请写明 true 或者 false"));
        }
        return Line.of(enabling.enable(username, wish.enabled(), actor));
    }
}
