package cn.zhiban.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process is killed: {@link ServerToKill} writes, the test kills and starts again. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledServerIT {

    private static final int ROWS_BEFORE_THE_KILL = 20;

    private final AtExit atExit = new AtExit();
    private DataDirectory directory;
    private Process platform;

    @BeforeEach
    void startsAPlatform(@TempDir Path temporary) throws IOException {
        directory = DataDirectory.of(temporary.resolve("data"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        platform = new ProcessBuilder(
                        java,
                        "-cp",
                        classPath,
                        ServerToKill.class.getName(),
                        directory.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @AfterEach
    void leavesNoServerBehind() {
        platform.destroyForcibly().onExit().join();
        atExit.closeAll();
        server().ifPresent(orphan -> {
            orphan.destroy();
            orphan.onExit().join();
        });
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillOfThePlatform() throws Exception {
        var acknowledged = acknowledgedRows();
        var orphan = server().orElseThrow();
        platform.destroyForcibly().onExit().join();
        assertThat(orphan.isAlive()).isTrue();

        var database = start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(rows(database)).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillOfThePlatformAndItsServer() throws Exception {
        var acknowledged = acknowledgedRows();
        platform.destroyForcibly().onExit().join();
        server().orElseThrow().destroyForcibly();

        assertThat(rows(start())).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void aSecondPlatformIsRefusedWhileTheFirstRuns() throws Exception {
        acknowledgedRows();

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("进程 " + platform.pid())
                .hasMessageNotContaining("\n");
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProgramDoesNotHinderTheStart() throws Exception {
        acknowledgedRows();
        platform.destroy();
        platform.onExit().join();
        assertThat(directory.cluster().resolve("postmaster.pid")).doesNotExist();
        var pidFile = ProcessHandle.current().pid() + "\n" + directory.cluster() + "\n";
        Files.writeString(directory.cluster().resolve("postmaster.pid"), pidFile);

        assertThat(rows(start())).isPositive();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private PreparedDatabase start() {
        return PreparedDatabase.embedded(directory, Durability.DURABLE, Purpose.OFFICE, owner -> {}, atExit);
    }

    private Optional<ProcessHandle> server() {
        return OrphanedServer.on(directory.cluster());
    }

    private int acknowledgedRows() throws IOException {
        return lastOf(platform.inputReader());
    }

    private static int lastOf(BufferedReader numbers) throws IOException {
        var number = 0;
        while (number < ROWS_BEFORE_THE_KILL) {
            number = Integer.parseInt(Objects.requireNonNull(numbers.readLine(), "the platform ended"));
        }
        return number;
    }

    private static int rows(PreparedDatabase database) throws SQLException {
        try (var connection = database.application().connect()) {
            return Sql.text(connection, "SELECT count(*) FROM audit_entry")
                    .map(Integer::valueOf)
                    .orElseThrow();
        }
    }
}
