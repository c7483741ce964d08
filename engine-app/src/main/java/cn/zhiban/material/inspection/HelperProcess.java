package cn.zhiban.material.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.FileSystemUtils;

/** One run of {@link HelperMain}, with a folder that is gone with it. */
final class HelperProcess implements AutoCloseable {

    /** A limit that is over when this is closed in time. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private static final List<String> LIMITS = List.of(
            "-Xmx256m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dlogback.configurationFile=helper-logback.xml");

    /** How a JVM ends over an error that nobody caught, and over its memory. */
    private static final Set<Integer> EXHAUSTED = Set.of(1, 3);

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private volatile boolean overtime;

    private HelperProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    static HelperProcess start() throws IOException {
        var folder = Files.createTempDirectory("zhiban-file");
        try {
            var builder = new ProcessBuilder(command(folder)).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear(); // the passwords of the platform are none of a file's business
            return new HelperProcess(folder, builder.start());
        } catch (IOException notStarted) {
            FileSystemUtils.deleteRecursively(folder);
            throw notStarted;
        }
    }

    private static List<String> command(Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-Dpdfbox.fontcache=" + folder));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HelperMain.class.getName()));
        command.add(folder.toString());
        return command;
    }

    void awaitReady() throws IOException {
        HelperAnswer.awaitReady(answers);
    }

    HelperAnswer ask(FileType type, int page, InputStreamSource content, long bytes) throws IOException {
        HelperQuestion.write(questions, type, page, content, bytes);
        return HelperAnswer.read(answers);
    }

    /** Ends the process unless the watch is closed before. */
    Watch endedAfter(Duration limit) {
        var over = new CompletableFuture<Void>();
        over.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).thenRun(() -> {
            overtime = true;
            process.destroyForcibly();
        });
        return () -> over.cancel(false);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether a file ended it: by its time, its memory or an error that nobody foresaw. */
    boolean wasExhausted() {
        return overtime || hasEnded() && EXHAUSTED.contains(process.exitValue());
    }

    /** A broken pipe is seen a moment before the end of the process behind it. */
    boolean hasEnded() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
