package cn.zhiban.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built platform as {@code ./zhiban run} starts it, with demo accounts and without samples. */
final class Platform implements AutoCloseable {

    private static final String JAR = System.getProperty("zhiban.bench.jar", "engine-app/target/run/zhiban.jar");
    private static final Path CLASSES = Path.of(JAR).resolveSibling("classes.jsa");
    private static final String READY = "知办 ready ";

    private final Child child;
    private final Path data;
    private final int port;

    private Platform(Child child, Path data, int port) {
        this.child = child;
        this.data = data;
        this.port = port;
    }

    /** Returns at once; the platform answers some seconds later. */
    static Platform starting(Path data, List<String> moreFlags) {
        return onDatabase(data, moreFlags, List.of(), Map.of());
    }

    /** On a database that somebody else runs; returns at once. */
    static Platform onDatabase(Path data, List<String> flags, List<String> options, Map<String, String> environment) {
        int port = Machine.freePort();
        var arguments = new ArrayList<>(flags);
        if (Files.exists(CLASSES)) {
            arguments.addAll(List.of("-Xlog:cds=off,cds+dynamic=off", "-XX:SharedArchiveFile=" + CLASSES));
        }
        arguments.add("-Dzhiban.demo.samples=false");
        arguments.addAll(List.of("-jar", JAR, "run", "--data", data.toString(), "--port", Integer.toString(port)));
        arguments.addAll(options);
        return new Platform(Child.start(arguments, environment), data, port);
    }

    /** Returns when the platform has said that it is ready. */
    static Platform started(Path data, List<String> moreFlags) {
        var platform = starting(data, moreFlags);
        platform.awaitReady();
        return platform;
    }

    void awaitReady() {
        child.await(READY);
        child.heard();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ProcessHandle java() {
        return child.handle();
    }

    ProcessHandle postgres() {
        return Machine.postgresOf(data);
    }

    /** The port at which its PostgreSQL listens. */
    int postgresPort() {
        return Machine.postgresPortOf(data);
    }

    void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
