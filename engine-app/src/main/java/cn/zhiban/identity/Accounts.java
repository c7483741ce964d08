package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. Every change is audited in the same transaction. */
@Component
public class Accounts {

    static final String PHONE = "account.phone";
    static final String ID_NUMBER = "account.id_number";

    private final JdbcClient jdbc;
    private final StoredAccounts stored;
    private final FieldCipher cipher;
    private final AccountRows rows;
    private final Passwords passwords;
    private final AuditTrail audit;

    Accounts(
            JdbcClient jdbc,
            StoredAccounts stored,
            FieldCipher cipher,
            AccountRows rows,
            Passwords passwords,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.cipher = cipher;
        this.rows = rows;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code username-taken}, {@code invalid-input} */
    @Transactional
    public Account create(NewAccount account, Actor by) {
        Usernames.check(account.username());
        long id = rows.insert(account, by)
                .orElseThrow(() -> RefusedRequest.conflict("username-taken", "这个用户名已有人使用，请换一个"));
        var details = Map.of("kind", account.kind(), "roles", new TreeSet<>(account.roles()));
        audit.record(by, "create-account", "account", account.username(), details);
        return byId(id).orElseThrow();
    }

    /** Ends every session and every remembered sign-in of the account at its next request. */
    @Transactional
    public void changePassword(long accountId, String password, Actor by) {
        update(accountId, "password_hash = :value", passwords.hash(password));
        audit.record(by, "change-password", "account", usernameOf(accountId), Map.of());
    }

    /** An account that is not enabled is treated as unknown, from its next request on. */
    @Transactional
    public void enable(long accountId, boolean enabled, Actor by) {
        update(accountId, "disabled_reason = NULL, enabled = :value", enabled);
        audit.record(by, enabled ? "enable-account" : "disable-account", "account", usernameOf(accountId), Map.of());
    }

    /** Whether, while this account was disabled, another one was opened for the code that it had registered. */
    boolean hasSuccessor(long accountId) {
        return jdbc.sql("""
                        SELECT count(*) FROM account a JOIN account other ON other.id <> a.id AND other.enabled
                        AND other.kind <> 'STAFF' AND (other.uscc = a.uscc OR other.id_number_index = a.id_number_index)
                        WHERE a.id = :id AND a.registration_token IS NOT NULL
                        """).param("id", accountId).query(Long.class).single() > 0;
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

    /** The account of a person, likewise. */
    public Optional<Account> applicantByIdNumber(String idNumber) {
        return stored.applicantByIdNumber(idNumber).map(StoredAccount::account);
    }

    /** The account of an agency, which acts for others. */
    public Optional<Account> agencyByUscc(String uscc) {
        return stored.agencyByUscc(uscc).map(StoredAccount::account);
    }

    /** All accounts of applicants with that credit code or identity number. */
    public List<Account> applicantsByCode(String code) {
        return stored.applicantsByCode(code).stream()
                .map(StoredAccount::account)
                .toList();
    }

    /** The accounts opened before the given one, newest first. */
    public List<Account> before(long id, int limit) {
        return stored.before(id, limit).stream().map(StoredAccount::account).toList();
    }

    /** Who administers and can sign in, oldest first; stays so until the transaction ends. */
    List<Long> lockedAdministrators() {
        return stored.lockedAdministrators();
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

    static RefusedRequest unknown() {
        return RefusedRequest.notFound("unknown-account", "没有这个账户");
    }
}
