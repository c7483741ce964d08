package cn.zhiban.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleIT {

    private static final String ADD_AUDIT = AuditRows.adding("1");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static TestDatabase database;

    @BeforeAll
    static void addsAnAuditEntry() throws SQLException {
        database = TestDatabase.create();
        asApplication(ADD_AUDIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "ALTER TABLE audit_entry DROP COLUMN actor",
                "ALTER TABLE audit_entry OWNER TO zhiban_app",
                "DROP TABLE audit_entry",
                "CREATE RULE hide AS ON INSERT TO audit_entry DO INSTEAD NOTHING",
                "INSERT INTO audit_entry (id, at, actor, action, subject_kind, subject, details) OVERRIDING SYSTEM VALUE"
                        + " SELECT 1, '2026-03-02', '', '', '', '', '{}' ON CONFLICT (id) DO UPDATE SET actor = ''",
                "SET ROLE zhiban_owner",
                "UPDATE installation SET purpose = 'DEMO'",
                "DELETE FROM flyway_schema_history",
                "TRUNCATE act_ru_task",
                "CREATE TABLE of_my_own (id int)",
                "CREATE SCHEMA of_my_own"
            })
    void isRefused(String statement) {
        assertThatThrownBy(() -> asApplication(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void readsAndAddsToTheAudit() throws SQLException {
        asApplication(ADD_AUDIT);

        try (var connection = database.application().connect()) {
            assertThat(Sql.text(connection, "SELECT count(*) >= 2 FROM audit_entry"))
                    .contains("t");
        }
    }

    @Test
    void theOwnerItselfIsNotRefusedSoTheRefusalsMeanSomething() throws SQLException {
        try (var connection = TestDatabase.create().owner().connect()) {
            Sql.run(connection, ADD_AUDIT, "UPDATE audit_entry SET actor = 'nobody'", "TRUNCATE audit_entry");
        }
    }

    private static void asApplication(String statement) throws SQLException {
        try (var connection = database.application().connect()) {
            Sql.run(connection, statement);
        }
    }
}
