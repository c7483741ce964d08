package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the rows of a new account: personal data sealed, the identity number findable by its blind index. */
@Component
class AccountRows {

    private static final String INSERT = """
            INSERT INTO account (username, password_hash, kind, display_name, uscc, id_number_enc, id_number_index, phone_enc,
                                 department, district, created_at, contact_name, registration_token, verified_at, verified_by)
            VALUES (:username, :hash, :kind, :name, :uscc, :idNumber, :idNumberIndex, :phone, :department, :district, :at, :contact, :token, :verifiedAt, :verifiedBy)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex idNumbers;
    private final Passwords passwords;
    private final OfficeClock clock;

    AccountRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex idNumbers, Passwords passwords, OfficeClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.idNumbers = idNumbers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @param by who vouches for the identity of an applicant whose account the office opens
     * @return id of the account; empty when somebody has that username, or has registered that code or with that token
     */
    Optional<Long> insert(NewAccount account, Actor by) {
        var registration = account.registration();
        boolean known = registration == null && account.kind() != AccountKind.STAFF;
        var id = jdbc.sql(INSERT)
                .param("username", account.username())
                .param("hash", passwords.hash(account.password()))
                .param("kind", account.kind().name())
                .param("name", account.displayName())
                .param("uscc", account.uscc())
                .param("idNumber", cipher.seal(account.personalData().idNumber(), Accounts.ID_NUMBER))
                .param("idNumberIndex", idNumbers.of(account.personalData().idNumber()))
                .param("phone", cipher.seal(account.personalData().phone(), Accounts.PHONE))
                .param("department", account.department())
                .param("district", account.district())
                .param("at", clock.now())
                .param("contact", registration == null ? null : registration.contactName())
                .param("token", registration == null ? null : registration.token())
                .param("verifiedAt", known ? clock.now() : null)
                .param("verifiedBy", known ? by.username() : null)
                .query(Long.class)
                .optional();
        id.ifPresent(opened -> insertRoles(opened, account));
        return id;
    }

    private void insertRoles(long accountId, NewAccount account) {
        account.roles()
                .forEach(role -> jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (:id, :role)")
                        .param("id", accountId)
                        .param("role", role.name())
                        .update());
    }
}
