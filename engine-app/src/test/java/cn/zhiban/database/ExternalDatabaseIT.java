package cn.zhiban.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseIT {

    private static final EngineTables NO_ENGINE = owner -> {};

    private TestDatabase existing;

    @BeforeEach
    void aDatabaseOfTheOperator() {
        existing = TestDatabase.create();
    }

    @Test
    void preparesItAndSignsInAsTheApplication() throws SQLException {
        new ExternalDatabase(existing.owner(), existing.application()).prepare(NO_ENGINE, Purpose.OFFICE);

        try (var connection = existing.application().connect()) {
            assertThat(Installation.purpose(connection)).contains(Purpose.OFFICE);
        }
    }

    @Test
    void neverTakesDemoDataIntoTheDatabaseOfAnOffice() {
        var database = new ExternalDatabase(existing.owner(), existing.application());

        assertThatThrownBy(() -> database.prepare(NO_ENGINE, Purpose.DEMO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("演示");
    }

    @Test
    void goesOnWithTheDemoDataOfThisMachine() throws SQLException {
        try (var connection = existing.owner().connect()) {
            Sql.run(connection, "UPDATE installation SET purpose = 'DEMO'");
        }
        var database = new ExternalDatabase(existing.owner(), existing.application());

        database.prepare(NO_ENGINE, Purpose.DEMO);

        assertThatThrownBy(() -> database.prepare(NO_ENGINE, Purpose.OFFICE)).isInstanceOf(StartRefused.class);
    }

    @Test
    void refusesAnApplicationThatOwnsTables() {
        var powerful = new ExternalDatabase(existing.owner(), existing.owner());

        assertThatThrownBy(() -> powerful.prepare(NO_ENGINE, Purpose.OFFICE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("不得");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:5432/zhiban, true",
        "jdbc:postgresql://localhost/zhiban?ssl=true, true",
        "jdbc:postgresql://[::1]:5432/zhiban, true",
        "jdbc:postgresql://localhost.example.org/zhiban, false",
        "jdbc:postgresql://10.0.0.1/zhiban, false"
    })
    void knowsThisMachine(String url, boolean loopback) {
        assertThat(ExternalDatabase.of(url, environment()).isLoopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://localhost/zhiban",
                "jdbc:postgresql:zhiban",
                "jdbc:postgresql://127.0.0.1,evil/zhiban"
            })
    void refusesWhatIsNoSingleServer(String url) {
        assertThatThrownBy(() -> ExternalDatabase.of(url, environment())).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZHIBAN_DB_OWNER_USER", "ZHIBAN_DB_OWNER_PASSWORD", "ZHIBAN_DB_APP_PASSWORD"})
    void saysWhichVariableIsMissing(String name) {
        var environment = environment();
        environment.remove(name);

        assertThatThrownBy(() -> ExternalDatabase.of("jdbc:postgresql://localhost/zhiban", environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name);
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "ZHIBAN_DB_OWNER_USER", "owner",
                "ZHIBAN_DB_OWNER_PASSWORD", "secret",
                "ZHIBAN_DB_APP_PASSWORD", "secret"));
    }
}
