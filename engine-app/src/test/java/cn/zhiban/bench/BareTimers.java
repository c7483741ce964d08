package cn.zhiban.bench;

import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.Durability;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.engine.EngineSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The baseline of timers, a process of its own: the same models and job executor, delegates that do nothing. */
final class BareTimers {

    private BareTimers() {}

    /** Arguments: data directory, timers. */
    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        int timers = Integer.parseInt(arguments[1]);
        var database = PreparedDatabase.embedded(
                DataDirectory.of(data), Durability.DURABLE, Purpose.OFFICE, new EngineSchema(), AtExit.ofThisProcess());
        var engine = BareEngine.started(database.application());
        ShippedItems.all().forEach(item -> BareEngine.deploy(engine, item));
        var number = new AtomicLong();
        new Crowd(4).run(timers, () -> {
            var key = Long.toString(number.incrementAndGet());
            engine.getRuntimeService()
                    .startProcessInstanceByKey(BareEngine.ITEM, key, Map.of("caseId", Long.valueOf(key)));
        });
        var jdbc = new JdbcTemplate(database.application().dataSource());
        jdbc.update("update act_ru_job set duedate_ = timestamp '2020-01-01'");
        var drained = Drain.of(timers, () -> timers - pending(jdbc), 600);
        System.out.printf("%s%s%n", BareEngine.RESULT, drained.perSecond());
        engine.close();
    }

    /** Runs the baseline in a process of its own and reads timers a second. */
    static double perSecond(Path data, int timers) {
        var arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareTimers.class.getName(),
                data.toString(),
                Integer.toString(timers));
        try (var child = Child.start(arguments)) {
            return Double.parseDouble(child.await(BareEngine.RESULT).split(" ")[1]);
        }
    }

    private static int pending(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_job where duedate_ < timestamp '2021-01-01'", Integer.class);
    }
}
