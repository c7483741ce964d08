package cn.zhiban.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of ours with the flags that {@code ./zhiban run} gives the platform; ended by its own id. */
final class Child implements AutoCloseable {

    /** Set by {@code ./zhiban bench}. */
    private static final String FLAGS = System.getProperty("zhiban.bench.java-options", "-Xmx640m -XX:+UseSerialGC");

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param arguments everything behind {@code java} and its flags */
    static Child start(List<String> arguments) {
        return start(arguments, Map.of());
    }

    static Child start(List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(FLAGS.strip().split("\\s+")));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            return Bench.guarded(new Child(builder.start()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The first line that begins so. What comes before it is dropped. */
    String await(String beginning) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            throw new IllegalStateException("the process ended before it said " + beginning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on, so that the process never waits for somebody to read what it says. */
    Child heard() {
        var reader = new Thread(this::listen, "bench-output");
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    private void listen() {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return; // the process is gone, and what it said with it
        }
    }

    /** As a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as Ctrl-C does, and waits; kills it only when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
