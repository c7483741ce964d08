package cn.zhiban.identity;

import cn.zhiban.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts, each with its roles in one statement: this runs at every authenticated request. */
@Component
class StoredAccounts {

    static final String COLUMNS = """
            a.id, a.username, a.password_hash, a.kind, a.display_name, a.uscc, a.department, a.district, a.enabled,
            ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
            """;

    private static final String ADMINISTRATORS = """
            SELECT a.id FROM account a
            WHERE a.enabled AND EXISTS (SELECT FROM account_role r WHERE r.account_id = a.id AND r.role = 'ADMIN')
            ORDER BY a.id FOR UPDATE
            """;

    private static final int MOST_OF_A_CODE = 20;

    private final JdbcClient jdbc;
    private final BlindIndex idNumbers;

    StoredAccounts(JdbcClient jdbc, BlindIndex idNumbers) {
        this.jdbc = jdbc;
        this.idNumbers = idNumbers;
    }

    Optional<StoredAccount> byUsername(String typed) {
        String username = Usernames.normalised(typed);
        if (!Usernames.isPossible(username)) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.username = :username")
                .param("username", username)
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<StoredAccount> byId(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.id = :id")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Several accounts may act for one organisation; the oldest of which the office knows that they do stands for it. */
    Optional<StoredAccount> applicantByUscc(String uscc) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM account a WHERE a.uscc = :uscc AND a.kind = 'ENTERPRISE' AND a.verified_at IS NOT NULL"
                        + " ORDER BY a.enabled DESC, a.id LIMIT 1")
                .param("uscc", uscc)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Likewise, of those that can sign in. */
    Optional<StoredAccount> agencyByUscc(String uscc) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.uscc = :uscc AND a.kind = 'AGENT'"
                        + " AND a.verified_at IS NOT NULL AND a.enabled ORDER BY a.id LIMIT 1")
                .param("uscc", uscc)
                .query((row, i) -> read(row))
                .optional();
    }

    /** A person may have a second account; the oldest verified one that can sign in stands for it. */
    Optional<StoredAccount> applicantByIdNumber(String idNumber) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.id_number_index = :index AND a.kind = 'PERSON'"
                        + " AND a.verified_at IS NOT NULL ORDER BY a.enabled DESC, a.id LIMIT 1")
                .param("index", idNumbers.of(idNumber))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The account that was opened by the form with that token. */
    Optional<StoredAccount> byRegistration(UUID token) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.registration_token = :token")
                .param("token", token)
                .query((row, i) -> read(row))
                .optional();
    }

    /** All accounts of applicants with that credit code or identity number, those that can sign in first. */
    List<StoredAccount> applicantsByCode(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE (a.uscc = :code OR a.id_number_index = :index)"
                        + " AND a.kind <> 'STAFF' ORDER BY a.enabled DESC, a.id LIMIT " + MOST_OF_A_CODE)
                .param("code", code)
                .param("index", idNumbers.of(code))
                .query((row, i) -> read(row))
                .list();
    }

    List<StoredAccount> before(long id, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.id < :id ORDER BY a.id DESC LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, i) -> read(row))
                .list();
    }

    /** Locked in one order, so that two who disable each other do not both succeed, nor wait for each other. */
    List<Long> lockedAdministrators() {
        return jdbc.sql(ADMINISTRATORS).query(Long.class).list();
    }

    static StoredAccount read(ResultSet row) throws SQLException {
        var account = new Account(
                row.getLong("id"),
                row.getString("username"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("uscc"),
                row.getString("department"),
                row.getString("district"),
                row.getBoolean("enabled"),
                roles(row, "roles"));
        return new StoredAccount(account, row.getString("password_hash"));
    }

    static Set<Role> roles(ResultSet row, String column) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
