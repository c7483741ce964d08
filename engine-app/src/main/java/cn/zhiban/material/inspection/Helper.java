package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.io.InputStreamSource;

/**
 * Looks into one file at a time, in the order of asking, in a process of its own. A file that exhausts the memory or
 * the time of that process ends it and is refused; the next file gets another.
 */
final class Helper implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration limit;
    private final Duration patience;
    private HelperProcess process;

    /**
     * @param limit after which a file is given up
     * @param patience how long a file waits for those before it
     */
    Helper(Duration limit, Duration patience) {
        this.limit = limit;
        this.patience = patience;
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

    private HelperAnswer exchange(FileType type, int page, InputStreamSource content, long bytes) throws IOException {
        var watched = process;
        try (var watch = watched.endedAfter(limit)) {
            return watched.ask(type, page, content, bytes);
        } catch (IOException | RuntimeException failed) {
            boolean exhausted = watched.wasExhausted();
            boolean ended = watched.hasEnded();
            stop();
            if (exhausted || ended) {
                throw exhausted ? unreadable() : busy();
            }
            throw failed;
        }
    }

    private void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        stop();
        process = HelperProcess.start();
        try (var watch = process.endedAfter(START)) {
            process.awaitReady();
        } catch (IOException notStarted) {
            stop();
            throw busy();
        }
    }

    private void stop() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    private void awaitTurn() {
        try {
            if (turn.tryLock(patience.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
        throw busy();
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

    private static RefusedRequest unreadable() {
        return RefusedRequest.invalid("upload-unreadable", "文件无法检查：内容过于复杂或者已损坏，请重新导出后再上传");
    }

    private static RefusedRequest busy() {
        return new RefusedRequest(RefusedRequest.Kind.BUSY, "inspection-busy", "现在不能检查文件，请稍后再试");
    }
}
