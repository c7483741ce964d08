package cn.zhiban.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An existing PostgreSQL that the operator points at. The owner's account is used for the bootstrap alone; the
 * application signs in as {@code zhiban_app}.
 */
public record ExternalDatabase(DatabaseAccount owner, DatabaseAccount application) {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://(\\[[^]]+]|[^:/?,]+)(:\\d+)?/[^?]+(\\?.*)?");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /**
     * @param url {@code jdbc:postgresql://host[:port]/database}
     * @param environment ZHIBAN_DB_OWNER_USER, ZHIBAN_DB_OWNER_PASSWORD, ZHIBAN_DB_APP_PASSWORD
     */
    public static ExternalDatabase of(String url, Map<String, String> environment) {
        if (!URL.matcher(url).matches()) {
            throw new StartRefused("--database-url 应为 jdbc:postgresql://主机[:端口]/数据库");
        }
        var user = required(environment, "ZHIBAN_DB_OWNER_USER");
        var owner = new DatabaseAccount(url, user, required(environment, "ZHIBAN_DB_OWNER_PASSWORD"));
        var password = required(environment, "ZHIBAN_DB_APP_PASSWORD");
        return new ExternalDatabase(owner, new DatabaseAccount(url, Roles.APPLICATION, password));
    }

    boolean isLoopback() {
        var matcher = URL.matcher(owner.url());
        return matcher.matches() && LOOPBACK.contains(matcher.group(1));
    }

    void prepare(EngineTables engineTables, Purpose purpose) throws SQLException {
        try (var connection = owner.connect()) {
            refuseDemo(connection, purpose);
            refuseUnfit(connection);
            ensureApplicationRole(connection);
        }
        Schema.bringUpToDate(owner, engineTables, purpose);
        try (var connection = application.connect()) {
            refusePowerful(connection);
        }
    }

    private void refuseDemo(Connection connection, Purpose purpose) throws SQLException {
        var holdsDemo =
                Installation.purpose(connection).filter(Purpose.DEMO::equals).isPresent();
        if (purpose == Purpose.DEMO && !(isLoopback() && holdsDemo)) {
            throw new StartRefused("演示数据只能用于本机上已有演示数据的数据库；请去掉 ZHIBAN_PROFILE=demo");
        }
    }

    private static void refuseUnfit(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
            throw new StartRefused("需要 PostgreSQL 15 以上版本");
        }
        if (!Sql.text(connection, "SHOW server_encoding").equals(Optional.of("UTF8"))) {
            throw new StartRefused("数据库的编码必须是 UTF8");
        }
    }

    private void ensureApplicationRole(Connection connection) throws SQLException {
        if (Sql.exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + Roles.APPLICATION + "'")) {
            return;
        }
        try {
            Roles.ensure(connection, Roles.APPLICATION, application.password());
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new StartRefused("请数据库管理员先建立应用账号：CREATE ROLE zhiban_app LOGIN PASSWORD '…'");
            }
            throw e;
        }
    }

    private static void refusePowerful(Connection application) throws SQLException {
        var powerful = "SELECT 1 FROM pg_roles r WHERE rolname = current_user AND (rolsuper OR EXISTS"
                + " (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'"
                + " AND pg_has_role(r.oid, c.relowner, 'USAGE')))";
        if (Sql.exists(application, powerful)) {
            throw new StartRefused("应用账号 zhiban_app 不得是超级用户，也不得拥有任何表");
        }
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new StartRefused("使用 --database-url 时必须设置环境变量 " + name);
        }
        return value;
    }
}
