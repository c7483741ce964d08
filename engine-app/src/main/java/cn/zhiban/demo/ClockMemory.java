package cn.zhiban.demo;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the demo's clock is from the machine's, in milliseconds, over restarts. */
final class ClockMemory {

    private final JdbcClient jdbc;

    ClockMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the first start. */
    Optional<Duration> offset() {
        return jdbc.sql("select offset_ms from office_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void keep(Duration offset) {
        jdbc.sql("insert into office_clock (offset_ms) values (?) on conflict (only_row)"
                        + " do update set offset_ms = excluded.offset_ms")
                .param(offset.toMillis())
                .update();
    }
}
