package cn.zhiban.database;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A database ready for the application: it runs, its tables are up to date, the application's role can sign in.
 *
 * @param application the account of the pool; owns nothing
 * @param fieldKeyFile 32 bytes that encrypt single columns, kept outside the database
 */
public record PreparedDatabase(DatabaseAccount application, Path fieldKeyFile) {

    private static final String NAME = "zhiban";

    /** The PostgreSQL that comes with the build, on a cluster kept in the data directory; stopped at exit. */
    public static PreparedDatabase embedded(
            DataDirectory directory, Durability durability, Purpose purpose, EngineTables engineTables, AtExit atExit) {
        atExit.close(DirectoryLock.of(directory));
        var server = EmbeddedServer.start(directory, durability, atExit);
        var secrets = directory.secrets();
        var owner = server.account(NAME, Roles.OWNER, secrets.password("owner"));
        var application = server.account(NAME, Roles.APPLICATION, secrets.password("app"));
        try (var superuser = server.superuser("postgres").connect()) {
            Roles.ensure(superuser, owner.user(), owner.password());
            Roles.ensure(superuser, application.user(), application.password());
            Roles.ensureDatabase(superuser, NAME);
            Schema.bringUpToDate(owner, engineTables, purpose);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PreparedDatabase(application, secrets.keyFile("field"));
    }

    /** A PostgreSQL of the operator's; the data directory holds only the field key and the log. */
    public static PreparedDatabase external(
            DataDirectory directory,
            ExternalDatabase database,
            Purpose purpose,
            EngineTables engineTables,
            AtExit atExit) {
        atExit.close(DirectoryLock.of(directory));
        try {
            database.prepare(engineTables, purpose);
        } catch (SQLException e) {
            throw new StartRefused("数据库 " + database.owner().url() + " 不能使用：" + e.getMessage());
        }
        return new PreparedDatabase(database.application(), directory.secrets().keyFile("field"));
    }
}
