package cn.zhiban.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the application's role may do, given anew after every migration: read and write rows, nothing to any table
 * itself. The audit, the ledgers
 * and what was published are only added to; what describes the database is only read.
 */
final class Grants {

    private static final List<String> ONLY_ADDED_TO = List.of(
            "audit_entry",
            "audit_seal",
            "clock_event",
            "case_timeline",
            "case_judgement",
            "case_authorisation",
            "case_material_change",
            "document_content",
            "review_choice",
            "review_finding",
            "rating",
            "item_version",
            "item_file");
    private static final List<String> ONLY_READ = List.of("flyway_schema_history", "installation");

    private Grants() {}

    /** In one transaction: nobody sees the application with too much or with nothing. */
    static void give(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        Sql.run(
                owner,
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO zhiban_app",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO zhiban_app",
                "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO zhiban_app");
        for (var table : ONLY_ADDED_TO) {
            only(owner, table, "SELECT, INSERT");
        }
        only(owner, "document", "SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by, withdrawal_reason)");
        only(owner, "authorisation", "SELECT, INSERT, UPDATE (ended_at)");
        for (var table : ONLY_READ) {
            only(owner, table, "SELECT");
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static void only(Connection owner, String table, String privileges) throws SQLException {
        Sql.run(
                owner,
                "REVOKE ALL ON " + table + " FROM zhiban_app",
                "GRANT " + privileges + " ON " + table + " TO zhiban_app");
    }
}
