package cn.zhiban.bench;

import cn.zhiban.bench.profile.Recording;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statutory clock at size: a revised calendar reaches every open case, timers of one moment are drained by one node
 * and by two of which one is killed, single timers fire soon after their moment, and the fold alone.
 */
final class ClocksScenario implements Scenario {

    private static final int LOCK_SECONDS = 60;

    @Override
    public Set<String> options() {
        return Set.of("--timers=", "--cases=", "--single=", "--profile");
    }

    @Override
    public void run(Options options, Report report) {
        int timers = options.number("--timers", 10_000, 100, 100_000);
        int cases = options.number("--cases", 100_000, timers, 1_000_000);
        report.condition("timers", timers);
        report.condition("cases", cases);
        report.metric("foldEventsPerSecond", FoldSpeed.eventsPerSecond());
        Bench.say("fold: measured");
        try (var workplace = Workplace.fresh()) {
            double bare = BareTimers.perSecond(workplace.data("bare"), timers);
            Bench.say("bare engine: %.0f timers/s", bare);
            var nodes = Nodes.on(workplace, options.has("--profile") ? Recording.FLAGS : List.of());
            var config = new HikariConfig();
            config.setJdbcUrl(nodes.owner().url());
            config.setUsername(nodes.owner().user());
            config.setPassword(nodes.owner().password());
            config.setMaximumPoolSize(1);
            try (var pool = new HikariDataSource(config)) {
                var jdbc = new JdbcTemplate(pool);
                revise(nodes, jdbc, cases, report);
                keepTimers(jdbc, timers);
                double one = oneNode(nodes, jdbc, timers, report);
                report.metric("bareTimersPerSecond", bare);
                report.ratio("vsBareTimers", one / bare);
                twoNodes(nodes, jdbc, timers, report);
                single(nodes, jdbc, options.number("--single", 40, 5, 1000), report);
            }
        }
        report.note("cases are copies of one, made in the database; the clock is asked, colour and queue are rewritten,"
                + " a line is noted and the timer armed again at each timer");
    }

    private static void revise(Nodes nodes, JdbcTemplate jdbc, int cases, Report report) {
        try (var node = nodes.start("a", "2026-03-02T09:00:00+08:00")) {
            node.awaitReady();
            var caseNo = PledgeLife.submitted(node.address());
            new Copies(jdbc, caseNo).make(1, cases - 1);
            Bench.say("%d cases are open", cases);
            var admin = ApiClient.basic(node.address(), "admin", "demo");
            var second = ApiClient.basic(node.address(), "admin2", "demo");
            long from = System.nanoTime();
            var id = admin.post("/calendar/versions", RevisedNotice.of2026())
                    .get("id")
                    .asText();
            report.metric("foreseenSeconds", Drain.seconds(from));
            from = System.nanoTime();
            second.post("/calendar/versions/" + id + "/approve", Map.of());
            Drain.of(
                    cases,
                    () -> jdbc.queryForObject(
                            "select count(*) from case_file where calendar_version = ?", Integer.class, "v" + id),
                    3600);
            double seconds = Drain.seconds(from);
            report.metric("revisedSeconds", seconds);
            report.metric("revisedPerSecond", cases / seconds);
            Bench.say("revised %d cases in %.1f s", cases, seconds);
        }
    }

    /** The other cases sleep, so that as many timers are due as were asked for. */
    private static void keepTimers(JdbcTemplate jdbc, int timers) {
        jdbc.update("update act_ru_job set duedate_ = timestamp '2998-01-01' where process_instance_id_ in"
                + " (select proc_inst_id_ from act_ru_execution where business_key_::bigint > "
                + (10_000_000 + timers - 1)
                + ")");
    }

    /** Yellow at the beginning of the second day before the last. */
    private static double oneNode(Nodes nodes, JdbcTemplate jdbc, int timers, Report report) {
        try (var node = nodes.start("a", "2026-03-11T00:00:01+08:00")) {
            var drained = Drain.of(timers, () -> coloured(jdbc, "YELLOW"), 1800);
            node.awaitReady();
            report.metric("timersPerSecond", drained.perSecond());
            Bench.say("one node: %.0f timers/s", drained.perSecond());
            return drained.perSecond();
        }
    }

    /** Red at the beginning of the last day; both nodes are there before it begins. */
    private static void twoNodes(Nodes nodes, JdbcTemplate jdbc, int timers, Report report) {
        try (var first = nodes.start("a", "2026-03-11T23:58:30+08:00")) {
            first.awaitReady();
            var second = nodes.start("b", "");
            second.awaitReady();
            Drain.of(timers / 2, () -> Math.min(timers / 2, coloured(jdbc, "RED")), 1800);
            second.kill();
            long killed = System.nanoTime();
            Bench.say("one of two nodes is killed");
            Drain.of(timers, () -> coloured(jdbc, "RED"), 1800);
            report.metric("healSeconds", Drain.seconds(killed));
            report.condition("healWithin", LOCK_SECONDS + 15);
            report.metric("lost", (double) (timers - coloured(jdbc, "RED")));
            report.metric("twice", (double) jdbc.queryForObject(
                    "select count(*) from (select case_id, words from case_timeline where kind = 'COLOUR'"
                            + " group by case_id, words having count(*) > 1) more",
                    Integer.class));
        }
    }

    /** Timers that become due one by one while the node has nothing else to do. */
    private static void single(Nodes nodes, JdbcTemplate jdbc, int count, Report report) {
        try (var node = nodes.start("a", "")) {
            node.awaitReady();
            var now = ApiClient.basic(node.address(), "admin", "demo");
            var begin = OffsetDateTime.parse(now.get("/demo/clock").get("now").asText())
                    .toLocalDateTime()
                    .plusSeconds(5);
            var ids = jdbc.queryForList("select j.id_ from act_ru_job j order by j.id_ limit " + count, String.class);
            for (int n = 0; n < count; n++) {
                jdbc.update(
                        "update act_ru_job set duedate_ = ?::timestamp, rev_ = rev_ + 1 where id_ = ?",
                        begin.plusSeconds(3L * n).toString(),
                        ids.get(n));
            }
            LockSupport.parkNanos(Duration.ofSeconds(3L * count + 20).toNanos());
            report.metric("dueToFiredP95Ms", p95(jdbc, begin, count));
        }
    }

    private static double p95(JdbcTemplate jdbc, LocalDateTime begin, int count) {
        List<Double> late = new ArrayList<>(jdbc.queryForList(
                "select extract(epoch from v.entered_at) - extract(epoch from ?::timestamp at time zone 'Asia/Shanghai')"
                        + " from step_visit v where element = 'serviceTask_askClock' and entered_at >= ?::timestamp at time"
                        + " zone 'Asia/Shanghai' order by entered_at limit " + count,
                Double.class,
                begin.toString(),
                begin.toString()));
        for (int n = 0; n < late.size(); n++) {
            late.set(n, late.get(n) - 3.0 * n);
        }
        late.sort(Double::compare);
        if (late.size() < count) {
            throw new IllegalStateException("only " + late.size() + " of " + count + " timers have fired");
        }
        return 1000 * late.get((int) Math.ceil(0.95 * count) - 1);
    }

    private static int coloured(JdbcTemplate jdbc, String colour) {
        return jdbc.queryForObject("select count(*) from open_task where colour = ?", Integer.class, colour);
    }
}
