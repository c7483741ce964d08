package cn.zhiban.bench.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** What a recording says: shares of the processor time, and round trips to the database. */
public final class Profile {

    private static final int LINES = 30;
    private static final double PERCENT = 100;

    private final List<RecordedEvent> samples;
    private final List<RecordedEvent> writes;

    private Profile(List<RecordedEvent> samples, List<RecordedEvent> writes) {
        this.samples = samples;
        this.writes = writes;
    }

    static Profile of(Path file) {
        try {
            var events = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getStackTrace() != null)
                    .toList();
            return new Profile(named("jdk.ExecutionSample", events), named("jdk.SocketWrite", events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param postgresPort a write to it is one round trip, more or less: a batch is sent at once */
    public void print(int lives, int postgresPort, PrintStream out) {
        double share = PERCENT / Math.max(1, samples.size());
        table("% of processor time, by package", counted(samples, Frames::group), share, out);
        table("% of processor time, by module", counted(samples, Frames::module), share, out);
        table("% of processor time, by method of ours", counted(samples, Frames::method), share, out);
        table(
                "% of processor time, by innermost method outside the JDK",
                counted(samples, Frames::innermost), share, out);
        var trips = writes.stream()
                .filter(write -> write.getInt("port") == postgresPort)
                .toList();
        out.printf("round trips to the database per life: %.1f%n", trips.size() / (double) lives);
        table("by method of ours", counted(trips, Frames::method), 1.0 / lives, out);
    }

    private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }

    private static Map<String, Integer> counted(List<RecordedEvent> events, Function<RecordedStackTrace, String> by) {
        var counts = new HashMap<String, Integer>();
        events.forEach(event -> counts.merge(by.apply(event.getStackTrace()), 1, Integer::sum));
        return counts;
    }

    private static void table(String title, Map<String, Integer> counts, double unit, PrintStream out) {
        out.println(title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .forEach(line -> out.printf("  %6.1f  %s%n", line.getValue() * unit, line.getKey()));
    }
}
