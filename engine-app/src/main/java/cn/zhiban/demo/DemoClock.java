package cn.zhiban.demo;

import cn.zhiban.database.StartRefused;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the demo's clock goes on: on a Monday morning at its first start, afterwards wherever it has come to. It ticks
 * on while the platform is down, and never goes back, for what has happened would then lie in the future.
 */
public final class DemoClock {

    /** 2026-03-02 09:00 in the office. */
    static final Instant FIRST_MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private DemoClock() {}

    /**
     * Read before the application starts, so that a wrong wish ends in one line.
     *
     * @param asked by the operator, empty for wherever the clock stands
     * @param machineNow machine time
     * @throws StartRefused when the moment asked for lies before the one remembered
     */
    public static Instant start(DataSource database, Optional<Instant> asked, Instant machineNow) {
        var remembered = new ClockMemory(JdbcClient.create(database)).offset().map(machineNow::plus);
        if (asked.isPresent() && remembered.isPresent() && asked.get().isBefore(remembered.get())) {
            throw new StartRefused("--clock %s 早于演示时钟已经走到的 %s；演示时钟只能向前，请给更晚的时刻，或者换一个数据目录"
                    .formatted(local(asked.get()), local(remembered.get())));
        }
        return asked.or(() -> remembered).orElse(FIRST_MORNING);
    }

    private static String local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(OfficeClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
