package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.FileSystemUtils;

/**
 * One process that looks into files, started when it is first needed, one file at a time, in the order of asking. A
 * file that exhausts its memory or time ends it; the next file gets another.
 */
final class Helper implements AutoCloseable {

    /** How long a file waits for those before it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration limit;
    private Path folder;
    private Process process;
    private DataOutputStream questions;
    private DataInputStream answers;

    /** @param limit after which a file is given up */
    Helper(Duration limit) {
        this.limit = limit;
    }

    /** @throws RefusedRequest what the helper found, {@code upload-unreadable} or {@code inspection-busy} */
    HelperAnswer ask(FileType type, int page, InputStreamSource content, long bytes) throws IOException {
        awaitTurn();
        try {
            start();
            return exchange(type, page, content, bytes).orRefused();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            stop();
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedRequest(RefusedRequest.Kind.BUSY, "inspection-busy", "正在检查的文件较多，请稍后再试");
    }

    private HelperAnswer exchange(FileType type, int page, InputStreamSource content, long bytes) throws IOException {
        var watch = new CompletableFuture<Void>();
        watch.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).thenRun(process::destroyForcibly);
        boolean sent = false;
        try {
            HelperQuestion.write(questions, type, page, content, bytes);
            sent = true;
            return HelperAnswer.read(answers);
        } catch (IOException | RuntimeException failed) {
            boolean exhausted = sent || hasEnded();
            stop();
            if (exhausted) {
                throw RefusedRequest.invalid("upload-unreadable", "文件无法检查：内容过于复杂或者已损坏，请重新导出后再上传");
            }
            throw failed;
        } finally {
            watch.cancel(false);
        }
    }

    /** A broken pipe is seen a moment before the end of the process behind it. */
    private boolean hasEnded() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        stop();
        folder = Files.createTempDirectory("zhiban-file");
        var builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // the passwords of the platform are none of a file's business
        process = builder.start();
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        HelperAnswer.awaitReady(answers);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HelperMain.class.getName()));
        command.add(folder.toString());
        return command;
    }

    private void stop() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder.toFile());
        process = null;
    }
}
