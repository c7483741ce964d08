package cn.zhiban.identity;

import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of API keys; a secret is found by its SHA-256 alone. */
@Component
class StoredApiKeys {

    private static final String SELECT = """
            SELECT k.id, a.username, k.label, k.roles, k.created_at, k.revoked_at
            FROM api_key k JOIN account a ON a.id = k.account_id
            """;

    private final JdbcClient jdbc;

    StoredApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Account account, ApiSecret secret, String label, Set<Role> roles, OffsetDateTime at) {
        return jdbc.sql("""
                        INSERT INTO api_key (account_id, key_sha256, label, roles, created_at)
                        VALUES (:account, :sha256, :label, :roles, :at) RETURNING id
                        """)
                .param("account", account.id())
                .param("sha256", secret.sha256())
                .param("label", label)
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("at", at)
                .query(Long.class)
                .single();
    }

    Optional<ApiKey> byId(long id) {
        return jdbc.sql(SELECT + "WHERE k.id = :id")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<ApiKey> before(long id, int limit) {
        return jdbc.sql(SELECT + "WHERE k.id < :id ORDER BY k.id DESC LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, i) -> read(row))
                .list();
    }

    boolean revoke(long id, OffsetDateTime at) {
        return jdbc.sql("UPDATE api_key SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The account of a key in force, and the roles to which the key is limited (none: not limited). */
    Optional<KeyHolder> holder(ApiSecret secret) {
        return jdbc.sql("SELECT " + StoredAccounts.COLUMNS
                        + ", k.roles AS key_roles FROM api_key k JOIN account a ON a.id = k.account_id"
                        + " WHERE k.key_sha256 = :sha256 AND k.revoked_at IS NULL")
                .param("sha256", secret.sha256())
                .query((row, i) -> new KeyHolder(StoredAccounts.read(row), StoredAccounts.roles(row, "key_roles")))
                .optional();
    }

    record KeyHolder(StoredAccount account, Set<Role> keyRoles) {}

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                row.getString("username"),
                row.getString("label"),
                StoredAccounts.roles(row, "roles"),
                moment(row, "created_at"),
                moment(row, "revoked_at"));
    }

    /** With the office's offset: the driver gives another one. */
    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
