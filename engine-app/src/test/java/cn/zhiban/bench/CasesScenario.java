package cn.zhiban.bench;

import cn.zhiban.bench.profile.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Complete lives of a case over HTTP, against the bare engine before and after them, and against the least server. */
final class CasesScenario implements Scenario {

    @Override
    public Set<String> options() {
        return Set.of("--lives=", "--threads=", "--warmup=", "--baselines=", "--profile");
    }

    @Override
    public void run(Options options, Report report) {
        var load = Load.of(options);
        int baselines = options.number("--baselines", 2, 0, 2);
        report.condition("lives", load.lives());
        report.condition("threads", load.threads());
        report.condition("warmup", load.warmup());
        try (var workplace = Workplace.fresh()) {
            var before = baselines > 1 ? Optional.of(bare(workplace, "before", load)) : Optional.<Measured>empty();
            var platform = platform(workplace, load, options.has("--profile"), report);
            if (baselines > 0) {
                least(workplace, load, platform, report);
            }
            var after = baselines > 0 ? Optional.of(bare(workplace, "after", load)) : Optional.<Measured>empty();
            compare(platform, Stream.of(before, after).flatMap(Optional::stream).toList(), report);
        }
        report.note(
                "a life: " + PledgeLife.MATERIALS.size() + " uploads of 20 KiB, as many as the item requires; submit;"
                        + " three times find the task by case number, claim, complete; read the case twice");
        report.note(
                "cpuVsBareEngine compares processor time per life (java and PostgreSQL together), which does not depend"
                        + " on what else the machine does");
        report.note("the clock stops when the queue of documents is empty; each life leaves the same documents");
    }

    private static Measured bare(Workplace workplace, String when, Load load) {
        var measured = BareEngine.measured(workplace.data("bare-" + when), load);
        Bench.say("bare engine %s: %.1f lives/s", when, measured.livesPerSecond());
        return measured;
    }

    /** What a life costs at the least behind these calls, and with these documents. */
    private static void least(Workplace workplace, Load load, Measured platform, Report report) {
        try (var server = LeastServer.started(workplace.data("least"))) {
            var least = server.measured(load);
            Bench.say("least server: %.1f lives/s", least.livesPerSecond());
            report.metric("leastLivesPerSecond", least.livesPerSecond());
            report.metric("leastJavaCpuMsPerLife", least.javaCpuMillisPerLife());
            report.metric("leastPostgresCpuMsPerLife", least.postgresCpuMillisPerLife());
            report.ratio("vsLeastServer", platform.livesPerSecond() / least.livesPerSecond());
            report.ratio("cpuVsLeastServer", least.cpuMillisPerLife() / platform.cpuMillisPerLife());
        }
    }

    private static Measured platform(Workplace workplace, Load load, boolean profiled, Report report) {
        var flags = profiled ? Recording.FLAGS : List.<String>of();
        try (var platform = Platform.started(workplace.data("platform"), flags)) {
            var times = new CallTimes();
            new Crowd(load.threads()).run(load.warmup(), life(platform, new CallTimes())::live);
            var recording = profiled
                    ? Optional.of(Recording.start(platform.java(), workplace.root()))
                    : Optional.<Recording>empty();
            double ownCpu = Machine.ownCpuSeconds();
            var life = life(platform, times);
            var documents = new RenderedDocuments(platform.address());
            documents.renderAll();
            var measured = Measured.of(load, platform.java(), platform.postgres(), life::live, documents::renderAll);
            ownCpu = Machine.ownCpuSeconds() - ownCpu;
            recording.ifPresent(running -> running.stop().print(load.lives(), platform.postgresPort(), System.err));
            Bench.say("platform: %.1f lives/s", measured.livesPerSecond());
            report.metric("livesPerSecond", measured.livesPerSecond());
            report.metric("documentsPerSecond", measured.livesPerSecond() * documents.of(life.lastCase()));
            PledgeLife.CALLS.forEach(call -> report.metric(call + "P95Ms", times.p95(call)));
            report.metric("clientCpuMsPerLife", 1000 * ownCpu / load.lives());
            return measured;
        }
    }

    private static PledgeLife life(Platform platform, CallTimes times) {
        var admin = ApiClient.basic(platform.address(), "admin", "demo");
        var clients = new ArrayList<ApiClient>();
        for (var username : List.of("company1", "clerk", "examiner")) {
            var issued = admin.post("/api-keys", Map.of("username", username, "label", "bench"));
            clients.add(ApiClient.bearer(platform.address(), issued.get("key").asText()));
        }
        return new PledgeLife(clients.get(0), clients.get(1), clients.get(2), times);
    }

    private static void compare(Measured platform, List<Measured> bare, Report report) {
        var together = bare.stream().reduce(Measured::plus);
        report.metric("javaCpuMsPerLife", platform.javaCpuMillisPerLife());
        report.metric("postgresCpuMsPerLife", platform.postgresCpuMillisPerLife());
        report.metric(
                "bareLivesPerSecond", together.map(Measured::livesPerSecond).orElse(null));
        report.metric(
                "bareJavaCpuMsPerLife",
                together.map(Measured::javaCpuMillisPerLife).orElse(null));
        report.metric(
                "barePostgresCpuMsPerLife",
                together.map(Measured::postgresCpuMillisPerLife).orElse(null));
        report.ratio(
                "vsBareEngine",
                together.map(one -> platform.livesPerSecond() / one.livesPerSecond())
                        .orElse(null));
        report.ratio(
                "cpuVsBareEngine",
                together.map(one -> one.cpuMillisPerLife() / platform.cpuMillisPerLife())
                        .orElse(null));
        report.condition(
                "bareRuns",
                bare.stream().map(Measured::livesPerSecond).map(Report::rounded).toList());
    }
}
