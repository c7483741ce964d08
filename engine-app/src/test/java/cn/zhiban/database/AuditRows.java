package cn.zhiban.database;

/** Rows for the tests that only need something to be written. */
final class AuditRows {

    private AuditRows() {}

    static String adding(String subject) {
        return "INSERT INTO audit_entry (at, actor, action, subject_kind, subject, details) VALUES"
                + " ('2026-03-02T09:00:00+08:00', 'clerk', 'accept', 'case', '" + subject + "', '{}')";
    }
}
