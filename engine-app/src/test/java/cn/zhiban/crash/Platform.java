package cn.zhiban.crash;

import cn.zhiban.testing.Rest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform as its operator starts it, in a process group of its own, on a data directory that is kept. */
final class Platform {

    private static final String READY = "知办 ready http://127.0.0.1:";
    private static final int PATIENCE_SECONDS = 60;
    private static final int SHOWN_LINES = 80;

    private final Path data;
    private final Process process;
    private final int port;

    private Platform(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** Returns once it is ready. */
    static Platform start(Path data) {
        try {
            var process =
                    new ProcessBuilder(command(data)).redirectErrorStream(true).start();
            try {
                var output = process.inputReader(StandardCharsets.UTF_8);
                var started = new Platform(data, process, port(output));
                new Thread(() -> drain(output), "output of " + process.pid()).start();
                return started;
            } catch (RuntimeException | IOException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rest rest() {
        return Rest.of(port);
    }

    /** As the application's own role. */
    JdbcClient jdbc() {
        try {
            var source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/zhiban");
            source.setUser("zhiban_app");
            source.setPassword(
                    Files.readString(data.resolve("secrets/app.password")).strip());
            return JdbcClient.create(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to every process of the group; the database server is in a session of its own and lives on. */
    void killGroup() {
        try {
            var kill = new ProcessBuilder("sh", "-c", "kill -KILL -" + process.pid())
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0 || !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the process group " + process.pid() + " is not killed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database server, while it runs. */
    Optional<ProcessHandle> server() {
        return server(data);
    }

    static Optional<ProcessHandle> server(Path data) {
        if (!Files.exists(pidFile(data))) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(postmaster(data).get(0).strip()))
                .filter(found -> found.info().command().orElse("").endsWith("postgres"));
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the platform does not end");
        }
    }

    /** The end of its log, for whoever has to find out why. */
    String log() {
        try {
            var lines = Files.readAllLines(data.resolve("zhiban.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private List<String> postmaster() {
        return postmaster(data);
    }

    private static List<String> postmaster(Path data) {
        try {
            return Files.readAllLines(pidFile(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgres/postmaster.pid");
    }

    private static List<String> command(Path data) {
        var command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dzhiban.demo.samples=false", "-cp", classPath(), "cn.zhiban.ZhibanApplication"));
        command.addAll(List.of("run", "--port", "0", "--data", data.toString()));
        return command;
    }

    /** Without the classes of the tests, which bring a log of their own. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A full pipe would stop the platform. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException theProcessWasKilled) {
            return;
        }
    }

    private static int port(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()).strip());
            }
        }
        throw new AssertionError("the platform ended and said:\n" + String.join("\n", said));
    }
}
