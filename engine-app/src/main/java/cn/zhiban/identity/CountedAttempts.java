package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts by subject, on machine time; half an hour without one forgets them. */
final class CountedAttempts {

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private static final String COUNT = """
            INSERT INTO sign_in_throttle AS t (subject, failures, last_failure) VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE
            SET failures = CASE WHEN t.last_failure < :forgotten THEN 1 ELSE t.failures + 1 END, last_failure = :now
            """;

    private final JdbcClient jdbc;
    private final Clock machine;

    /** @param machine not the office's clock, which may be advanced */
    CountedAttempts(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    void count(String subject) {
        Instant now = machine.instant();
        jdbc.sql(COUNT)
                .param("subject", subject)
                .param("now", at(now))
                .param("forgotten", at(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    void forget(String subject) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE last_failure < :longAgo")
                .param("longAgo", at(machine.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /** How long the subject still has to wait; zero when it need not. */
    Duration left(String subject, GrowingDelay delay) {
        return jdbc.sql("SELECT failures, last_failure FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", subject)
                .query((row, i) -> left(
                        delay.after(row.getInt("failures")),
                        row.getObject("last_failure", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Never more than the delay itself, even if the machine's clock was set back meanwhile. */
    private Duration left(Duration delay, Instant lastFailure) {
        Duration left = Duration.between(machine.instant(), lastFailure.plus(delay));
        return left.compareTo(delay) < 0 ? left : delay;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
