package cn.zhiban.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Brings the tables of one database up to date as their owner, over connections that are closed before the pool opens. */
final class Schema {

    private Schema() {}

    static void bringUpToDate(DatabaseAccount owner, EngineTables engineTables, Purpose purpose) throws SQLException {
        try (var connection = owner.connect()) {
            Installation.refuseOtherThan(purpose, connection);
        }
        migrate(owner);
        engineTables.bringUpToDate(owner.dataSource());
        try (var connection = owner.connect()) {
            Grants.give(connection);
            Installation.claim(purpose, connection);
        }
    }

    private static void migrate(DatabaseAccount owner) {
        Flyway.configure()
                .dataSource(owner.dataSource())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .outOfOrder(true) // each capability counts its own migrations
                .load()
                .migrate();
    }
}
