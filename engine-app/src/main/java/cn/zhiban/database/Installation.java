package cn.zhiban.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The one row that says what a database is for; see {@link Purpose}. */
final class Installation {

    private Installation() {}

    /** Empty for a database that nobody has used yet. */
    static Optional<Purpose> purpose(Connection owner) throws SQLException {
        if (Sql.text(owner, "SELECT to_regclass('public.installation')::text").isEmpty()) {
            return Optional.empty();
        }
        return Sql.text(owner, "SELECT purpose FROM installation").map(Purpose::valueOf);
    }

    /** Before anything is changed. */
    static void refuseOtherThan(Purpose wanted, Connection owner) throws SQLException {
        var found = purpose(owner);
        if (found.isPresent() && found.get() != wanted) {
            throw new StartRefused(
                    wanted == Purpose.DEMO
                            ? "这个数据库不是演示库，不能载入演示数据；请加 --empty，或用 --data 指定其他目录"
                            : "这个数据库是演示库（演示账号口令公开），不能作正式用途；请去掉 --empty，或用 --data 指定其他目录");
        }
    }

    static void claim(Purpose purpose, Connection owner) throws SQLException {
        if (purpose(owner).isEmpty()) {
            Sql.run(owner, "INSERT INTO installation (purpose) VALUES (" + Sql.literal(owner, purpose.name()) + ")");
        }
    }
}
