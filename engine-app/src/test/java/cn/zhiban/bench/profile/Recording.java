package cn.zhiban.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A flight recording of another Java process, started after its warm-up: samples of what runs, and every socket write. */
public final class Recording {

    /** For the process that is to be recorded: stacks deep enough to reach the web request. */
    public static final List<String> FLAGS = List.of("-XX:FlightRecorderOptions=stackdepth=400");

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.ExecutionSample">
                <setting name="enabled">true</setting><setting name="period">10 ms</setting>
              </event>
              <event name="jdk.SocketWrite">
                <setting name="enabled">true</setting><setting name="stackTrace">true</setting>
                <setting name="threshold">0 ms</setting>
              </event>
            </configuration>
            """;

    private final ProcessHandle process;
    private final Path file;

    private Recording(ProcessHandle process, Path file) {
        this.process = process;
        this.file = file;
    }

    /** @param folder where its files may be */
    public static Recording start(ProcessHandle process, Path folder) {
        try {
            var settings = Files.writeString(folder.resolve("bench.jfc"), SETTINGS);
            var recording = new Recording(process, folder.resolve("bench.jfr"));
            recording.command("JFR.start", "name=bench", "settings=" + settings);
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Profile stop() {
        command("JFR.stop", "name=bench", "filename=" + file);
        return Profile.of(file);
    }

    private void command(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
        command.addAll(List.of(words));
        try {
            var jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(jcmd.getInputStream().readAllBytes());
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
