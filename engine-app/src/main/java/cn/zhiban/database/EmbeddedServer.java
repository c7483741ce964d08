package cn.zhiban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on 127.0.0.1, on a cluster that is kept from start to start: UTF8, locale C.UTF-8
 * (cannot be changed later), a password from the first moment, no socket beside TCP.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final List<String> COMMON_SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai",
            "log_checkpoints=off",
            "jit=off");

    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final int port;

    private EmbeddedServer(DataDirectory directory, PostgresBinaries binaries, int port) {
        this.directory = directory;
        this.binaries = binaries;
        this.port = port;
    }

    /**
     * The caller holds the directory's lock.
     *
     * @param atExit gets the server before it runs, so that an exit in the middle of the start leaves none behind
     */
    static EmbeddedServer start(DataDirectory directory, Durability durability, AtExit atExit) {
        var binaries = PostgresBinaries.unpackedIn(directory.binaries());
        OrphanedServer.stop(binaries, directory.cluster());
        if (!Files.exists(directory.cluster())) {
            initialise(directory, binaries, durability);
        }
        refuseOtherVersion(directory.cluster());
        var server = new EmbeddedServer(directory, binaries, freePort());
        atExit.close(server);
        server.start(durability);
        return server;
    }

    DatabaseAccount superuser(String database) {
        return account(database, SUPERUSER, directory.secrets().password(SUPERUSER));
    }

    DatabaseAccount account(String database, String user, String password) {
        return new DatabaseAccount("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    private void start(Durability durability) {
        var options = new ArrayList<String>(List.of("-p", Integer.toString(port)));
        Stream.concat(COMMON_SETTINGS.stream(), durability.settings().stream())
                .forEach(setting -> options.addAll(List.of("-c", setting)));
        var log = directory.serverLog().toString();
        pgCtl("start", "-w", "-t", "120", "-l", log, "-o", String.join(" ", options))
                .orRefuse("内置 PostgreSQL 未能启动（日志：" + log + "）");
    }

    /** Fast: open transactions are rolled back, everything committed is on disk; immediate only if that hangs. */
    @Override
    public void close() {
        if (!pgCtl("stop", "-m", "fast", "-w", "-t", "30").succeeded()) {
            pgCtl("stop", "-m", "immediate", "-w", "-t", "10");
        }
    }

    private Tool.Result pgCtl(String action, String... options) {
        var arguments =
                new ArrayList<>(List.of(action, "-D", directory.cluster().toString()));
        arguments.addAll(List.of(options));
        return Tool.run(binaries, "pg_ctl", arguments);
    }

    /** Made aside and renamed, so that a kill in between leaves no half cluster. */
    private static void initialise(DataDirectory directory, PostgresBinaries binaries, Durability durability) {
        var aside = directory.root().resolve("postgres.new");
        try {
            FileSystemUtils.deleteRecursively(aside);
            var arguments = new ArrayList<>(List.of(
                    "-D",
                    aside.toString(),
                    "--username",
                    SUPERUSER,
                    "--pwfile",
                    directory.secrets().passwordFile(SUPERUSER).toString(),
                    "--auth",
                    "scram-sha-256",
                    "--encoding",
                    "UTF8",
                    "--locale",
                    "C.UTF-8"));
            if (durability == Durability.RELAXED) {
                arguments.add("--no-sync");
            }
            Tool.run(binaries, "initdb", arguments).orRefuse("内置 PostgreSQL 未能建立");
            Files.move(aside, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOtherVersion(Path cluster) {
        try {
            var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
                throw new StartRefused("数据目录由 PostgreSQL " + version + " 建立，本程序内置 " + PostgresBinaries.MAJOR_VERSION
                        + "；请先用 pg_upgrade 升级");
            }
        } catch (IOException e) {
            throw new StartRefused("数据目录 " + cluster + " 不是 PostgreSQL 的数据目录");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
