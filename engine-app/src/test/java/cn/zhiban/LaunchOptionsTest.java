package cn.zhiban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.Purpose;
import cn.zhiban.database.StartRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @Test
    void startsTheDemoOnPort8080InTheWorkingDirectory() {
        var options = LaunchOptions.of(List.of(), NO_ENVIRONMENT);

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of(".zhiban"));
        assertThat(options.profile()).isEqualTo("demo");
        assertThat(options.purpose()).isEqualTo(Purpose.DEMO);
    }

    @Test
    void readsEveryOption() {
        var all = List.of("--data", "d", "--port", "0", "--empty", "--clock", "2026-03-02T09:00:00+08:00");

        var options = LaunchOptions.of(all, Map.of("ZHIBAN_PROFILE", "demo"));

        assertThat(options.data()).isEqualTo(Path.of("d"));
        assertThat(options.port()).isZero();
        assertThat(options.clock()).contains(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(options.purpose())
                .as("--empty is stronger than the environment")
                .isEqualTo(Purpose.OFFICE);
    }

    @Test
    void neverBringsTheDemoToAnExistingDatabaseByItself() {
        var url = List.of("--database-url", "jdbc:postgresql://db/zhiban");

        assertThat(LaunchOptions.of(url, NO_ENVIRONMENT).purpose()).isEqualTo(Purpose.OFFICE);
        assertThat(LaunchOptions.of(url, Map.of("ZHIBAN_PROFILE", "demo")).purpose())
                .isEqualTo(Purpose.DEMO);
    }

    @Test
    void aDemoKnowsItsAddressAndAnOfficeIsTold() {
        assertThat(LaunchOptions.of(List.of("--port", "8181"), NO_ENVIRONMENT).baseUrl())
                .contains("http://127.0.0.1:8181");
        assertThat(LaunchOptions.of(List.of("--port", "0"), NO_ENVIRONMENT).baseUrl())
                .as("chosen by the machine, later")
                .isEmpty();
        assertThat(LaunchOptions.of(List.of("--empty"), NO_ENVIRONMENT).baseUrl())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port x", "--port 65536", "--port -1", "--clock 2026-03-02", "--data", "--nothing"})
    void refusesInOneLineWhatItCannotRead(String line) {
        assertThatThrownBy(() -> LaunchOptions.of(List.of(line.split(" ")), NO_ENVIRONMENT))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(line.split(" ")[0])
                .hasMessageNotContaining("\n");
    }
}
