package cn.zhiban.identity;

import cn.zhiban.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts, each with its roles in one statement: this runs at every authenticated request. */
@Component
class StoredAccounts {

    static final String COLUMNS =
            """
            a.id, a.username, a.password_hash, a.kind, a.display_name, a.uscc, a.department, a.district, a.enabled,
            ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
            """;

    private final JdbcClient jdbc;

    StoredAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Several accounts may act for one organisation; the oldest stands for it. */
    Optional<StoredAccount> applicantByUscc(String uscc) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM account a WHERE a.uscc = :uscc AND a.kind = 'ENTERPRISE' ORDER BY a.id LIMIT 1")
                .param("uscc", uscc)
                .query((row, i) -> read(row))
                .optional();
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
        Arrays.stream((String[]) row.getArray(column).getArray()).map(Role::valueOf).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
