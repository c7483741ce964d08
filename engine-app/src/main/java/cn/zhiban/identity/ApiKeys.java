package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, lists and revokes the keys by which programs sign in. */
@Component
public class ApiKeys {

    private static final int LONGEST_LABEL = 100;

    private final StoredApiKeys stored;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final AuditTrail audit;

    ApiKeys(StoredApiKeys stored, Accounts accounts, OfficeClock clock, AuditTrail audit) {
        this.stored = stored;
        this.accounts = accounts;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param roles what the key may at most do, all of them roles of the account; empty for whatever the account may do
     * @throws RefusedRequest {@code invalid-input}
     */
    @Transactional
    public IssuedApiKey issue(String username, String label, Set<Role> roles, Actor by) {
        Account account = accounts.byUsername(username)
                .orElseThrow(() -> RefusedRequest.invalid("账户有误", Map.of("username", "没有这个账户")));
        check(account, label, roles);
        ApiSecret secret = ApiSecret.random();
        long id = stored.insert(account, secret, label.strip(), roles, clock.now());
        var details = Map.of("username", account.username(), "label", label.strip(), "roles", new TreeSet<>(roles));
        audit.record(by, "issue-api-key", "api-key", Long.toString(id), details);
        return new IssuedApiKey(stored.byId(id).orElseThrow(), secret.text());
    }

    /** The keys issued before the given one, newest first. */
    public List<ApiKey> before(long id, int limit) {
        return stored.before(id, limit);
    }

    /** The key signs nobody in from now on. @throws RefusedRequest {@code unknown-api-key} */
    @Transactional
    public void revoke(long id, Actor by) {
        if (!stored.revoke(id, clock.now())) {
            throw RefusedRequest.notFound("unknown-api-key", "没有这个密钥，或者它已被吊销");
        }
        audit.record(by, "revoke-api-key", "api-key", Long.toString(id), Map.of());
    }

    private static void check(Account account, String label, Set<Role> roles) {
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw RefusedRequest.invalid("用途有误", Map.of("label", "请写明密钥的用途，不超过 " + LONGEST_LABEL + " 个字"));
        }
        if (!account.roles().containsAll(roles)) {
            throw RefusedRequest.invalid("角色有误", Map.of("roles", "密钥的角色不能多于账户的角色"));
        }
    }
}
