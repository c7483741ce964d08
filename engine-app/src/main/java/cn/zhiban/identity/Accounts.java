package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. Every change is audited in the same transaction. */
@Component
public class Accounts {

    static final String PHONE = "account.phone";
    static final String ID_NUMBER = "account.id_number";

    private static final String INSERT =
            """
            INSERT INTO account (username, password_hash, kind, display_name, uscc, id_number_enc, phone_enc, department,
                                 district, created_at)
            VALUES (:username, :hash, :kind, :name, :uscc, :idNumber, :phone, :department, :district, :at)
            ON CONFLICT (username) DO NOTHING
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final StoredAccounts stored;
    private final FieldCipher cipher;
    private final PasswordEncoder encoder;
    private final OfficeClock clock;
    private final AuditTrail audit;

    Accounts(
            JdbcClient jdbc,
            StoredAccounts stored,
            FieldCipher cipher,
            PasswordEncoder encoder,
            OfficeClock clock,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.cipher = cipher;
        this.encoder = encoder;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code username-taken}, {@code invalid-input} */
    @Transactional
    public Account create(NewAccount account, Actor by) {
        Usernames.check(account.username());
        long id = insert(account)
                .orElseThrow(() -> RefusedRequest.conflict("username-taken", "这个用户名已有人使用，请换一个"));
        account.roles().forEach(role -> addRole(id, role));
        var details = Map.of("kind", account.kind(), "roles", new TreeSet<>(account.roles()));
        audit.record(by, "create-account", "account", account.username(), details);
        return byId(id).orElseThrow();
    }

    /** Ends every session and every remembered sign-in of the account at its next request. */
    @Transactional
    public void changePassword(long accountId, String password, Actor by) {
        update(accountId, "password_hash = :value", encoder.encode(password));
        audit.record(by, "change-password", "account", usernameOf(accountId), Map.of());
    }

    /** An account that is not enabled is treated as unknown, from its next request on. */
    @Transactional
    public void enable(long accountId, boolean enabled, Actor by) {
        update(accountId, "enabled = :value", enabled);
        audit.record(by, enabled ? "enable-account" : "disable-account", "account", usernameOf(accountId), Map.of());
    }

    public Optional<Account> byUsername(String username) {
        return stored.byUsername(username).map(StoredAccount::account);
    }

    public Optional<Account> byId(long id) {
        return stored.byId(id).map(StoredAccount::account);
    }

    /** The account of an organisation, to which a case taken in at the counter belongs. */
    public Optional<Account> applicantByUscc(String uscc) {
        return stored.applicantByUscc(uscc).map(StoredAccount::account);
    }

    /** Opens the sealed fields of one account, for the holder itself or for the case at hand. */
    public PersonalData personalData(long accountId) {
        return jdbc.sql("SELECT id_number_enc, phone_enc FROM account WHERE id = :id")
                .param("id", accountId)
                .query((row, i) -> new PersonalData(
                        cipher.open(row.getBytes("id_number_enc"), ID_NUMBER),
                        cipher.open(row.getBytes("phone_enc"), PHONE)))
                .optional()
                .orElseThrow(Accounts::unknown);
    }

    private Optional<Long> insert(NewAccount account) {
        return jdbc.sql(INSERT)
                .param("username", account.username())
                .param("hash", encoder.encode(account.password()))
                .param("kind", account.kind().name())
                .param("name", account.displayName())
                .param("uscc", account.uscc())
                .param("idNumber", cipher.seal(account.personalData().idNumber(), ID_NUMBER))
                .param("phone", cipher.seal(account.personalData().phone(), PHONE))
                .param("department", account.department())
                .param("district", account.district())
                .param("at", clock.now())
                .query(Long.class)
                .optional();
    }

    private void addRole(long accountId, Role role) {
        jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (:id, :role)")
                .param("id", accountId)
                .param("role", role.name())
                .update();
    }

    private void update(long accountId, String assignment, Object value) {
        int rows = jdbc.sql("UPDATE account SET " + assignment + " WHERE id = :id")
                .param("value", value)
                .param("id", accountId)
                .update();
        if (rows == 0) {
            throw unknown();
        }
    }

    private String usernameOf(long accountId) {
        return byId(accountId).orElseThrow(Accounts::unknown).username();
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("unknown-account", "没有这个账户");
    }
}
