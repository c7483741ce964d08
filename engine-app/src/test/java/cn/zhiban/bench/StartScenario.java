package cn.zhiban.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the platform takes from the start of its process to the first page, and what it then holds in memory. The
 * data directory is warm: one start prepares it.
 */
final class StartScenario implements Scenario {

    private static final int OK = 200;
    private static final double LONGEST_SECONDS = 300;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> rss = new ArrayList<>();
    private final List<Double> postgresRss = new ArrayList<>();

    @Override
    public Set<String> options() {
        return Set.of("--starts=");
    }

    @Override
    public void run(Options options, Report report) {
        int starts = options.number("--starts", 3, 1, 20);
        try (var workplace = Workplace.fresh()) {
            var data = workplace.data("data");
            Bench.say("preparing a data directory");
            Platform.started(data, List.of()).close();
            for (int n = 0; n < starts; n++) {
                measure(data);
            }
        }
        report.condition("starts", starts);
        report.metric("secondsToFirstPage", Samples.median(seconds));
        report.metric("slowestSecondsToFirstPage", Samples.percentile(seconds, 1));
        report.metric("rssMiB", Samples.median(rss));
        report.metric("postgresRssMiB", Samples.median(postgresRss));
        report.note("first page: the portal's home page; rssMiB: VmRSS of the java process once it is ready;"
                + " postgresRssMiB: all processes of the server, what they share counted once");
    }

    private void measure(Path data) {
        long from = System.nanoTime();
        try (var platform = Platform.starting(data, List.of())) {
            seconds.add(untilFirstPage(platform, from));
            platform.awaitReady();
            rss.add(Machine.rssMiB(platform.java()));
            postgresRss.add(Machine.sharedOnceMiB(platform.postgres()));
            Bench.say(
                    "first page after %.1f s, java holds %.0f MiB",
                    seconds.get(seconds.size() - 1), rss.get(rss.size() - 1));
        }
    }

    private static double untilFirstPage(Platform platform, long from) {
        while (!answers(platform.address() + "/")) {
            if (!platform.java().isAlive() || since(from) > LONGEST_SECONDS) {
                throw new IllegalStateException("the platform did not serve a page");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return since(from);
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            boolean served = connection.getResponseCode() == OK;
            connection.disconnect();
            return served;
        } catch (IOException notYet) {
            return false;
        }
    }
}
