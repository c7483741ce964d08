package cn.zhiban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that outlived the platform that started it: after a SIGKILL it goes on holding the cluster. Only
 * the holder of the directory's lock may ask, so whatever runs on the cluster is an orphan.
 */
final class OrphanedServer {

    private static final int PATIENCE_SECONDS = 60;

    private OrphanedServer() {}

    /** Stops the orphan and waits for its end; removes a pid file whose number now belongs to somebody else. */
    static void stop(PostgresBinaries binaries, Path cluster) {
        on(cluster)
                .ifPresentOrElse(
                        orphan -> end(binaries, cluster, orphan), () -> delete(cluster.resolve("postmaster.pid")));
    }

    /** The server that runs on the cluster. */
    static Optional<ProcessHandle> on(Path cluster) {
        return recordedPid(cluster).flatMap(ProcessHandle::of).filter(process -> runsOn(process, cluster));
    }

    private static void end(PostgresBinaries binaries, Path cluster, ProcessHandle orphan) {
        var seconds = Integer.toString(PATIENCE_SECONDS);
        var stop = List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", seconds);
        if (!Tool.run(binaries, "pg_ctl", stop).succeeded()) {
            Tool.run(binaries, "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "immediate"));
        }
        try {
            orphan.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new StartRefused("上次留下的 PostgreSQL（进程 " + orphan.pid() + "）无法停止，请手工结束后再启动");
        }
    }

    private static Optional<Long> recordedPid(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server's working directory is its cluster; a number used again by another program is not ours to stop. */
    private static boolean runsOn(ProcessHandle process, Path cluster) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return proc.resolve("exe").toRealPath().endsWith("postgres")
                    && Files.isSameFile(proc.resolve("cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
