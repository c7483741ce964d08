package cn.zhiban.bench;

import cn.zhiban.database.AtExit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one measured scenario and prints its report as JSON: {@code Bench NAME [--json FILE] [options]}. */
public final class Bench {

    private static final int MISUSED = 2;

    private static final Map<String, Scenario> SCENARIOS = new TreeMap<>(Map.of(
            "cases",
            new CasesScenario(),
            "clocks",
            new ClocksScenario(),
            "start",
            new StartScenario(),
            "uploads",
            new UploadsScenario()));

    private static final AtExit AT_EXIT = AtExit.ofThisProcess();

    private Bench() {}

    /** What is measured goes to standard output, what is done meanwhile to standard error. */
    public static void main(String[] arguments) throws IOException {
        var all = List.of(arguments);
        var scenario = all.isEmpty() ? null : SCENARIOS.get(all.get(0));
        if (scenario == null) {
            System.err.println("bench: one of " + String.join(", ", SCENARIOS.keySet()));
            System.exit(MISUSED);
        }
        try {
            run(all.get(0), scenario, Options.of(all.subList(1, all.size()), scenario.options()));
        } catch (IllegalArgumentException misused) {
            System.err.println(
                    "bench: " + misused.getMessage() + "; known: --json " + String.join(" ", scenario.options()));
            System.exit(MISUSED);
        }
    }

    private static void run(String name, Scenario scenario, Options options) throws IOException {
        var report = new Report(name);
        scenario.run(options, report);
        var json = report.json();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json);
        var file = options.text("--json", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), json + "\n");
        }
    }

    /** Closes it even when the run is interrupted; whoever opened it closes it too, as soon as it is done with. */
    static <T extends AutoCloseable> T guarded(T resource) {
        AT_EXIT.close(resource);
        return resource;
    }

    /** Tells the person who waits what is being done. */
    static void say(String what, Object... values) {
        System.err.println("bench: " + (values.length == 0 ? what : what.formatted(values)));
    }
}
