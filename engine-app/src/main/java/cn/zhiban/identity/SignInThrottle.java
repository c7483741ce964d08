package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows down guessing, per account and per address, without ever locking anybody out. Half an hour without failures
 * forgets them; a success forgets those of the account, never those of the address.
 */
class SignInThrottle {

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    static final GrowingDelay PER_ACCOUNT = new GrowingDelay(5, Duration.ofMinutes(1));
    static final GrowingDelay PER_ADDRESS = new GrowingDelay(30, Duration.ofMinutes(5));

    private static final String COUNT = """
            INSERT INTO sign_in_throttle AS t (subject, failures, last_failure) VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE
            SET failures = CASE WHEN t.last_failure < :forgotten THEN 1 ELSE t.failures + 1 END, last_failure = :now
            """;

    private final JdbcClient jdbc;
    private final Clock machine;

    /** @param machine not the office's clock, which may be advanced */
    SignInThrottle(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    /** @throws TooManyAttempts while the delay of the account or of the address has not passed */
    void check(String username, String address) {
        Duration wait = Duration.ZERO;
        for (var subject : delays(username, address).entrySet()) {
            Duration left = left(subject.getKey(), subject.getValue());
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    void failed(String username, String address) {
        Instant now = machine.instant();
        delays(username, address)
                .keySet()
                .forEach(subject -> jdbc.sql(COUNT)
                        .param("subject", subject)
                        .param("now", at(now))
                        .param("forgotten", at(now.minus(FORGOTTEN_AFTER)))
                        .update());
        jdbc.sql("DELETE FROM sign_in_throttle WHERE last_failure < :longAgo")
                .param("longAgo", at(now.minus(Duration.ofDays(1))))
                .update();
    }

    void succeeded(String username) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", ThrottleSubject.account(username))
                .update();
    }

    /** In one order, so that two failures at once do not wait for each other. */
    private static Map<String, GrowingDelay> delays(String username, String address) {
        return new TreeMap<>(Map.of(
                ThrottleSubject.account(username), PER_ACCOUNT,
                ThrottleSubject.address(address), PER_ADDRESS));
    }

    private Duration left(String subject, GrowingDelay delay) {
        return jdbc.sql("SELECT failures, last_failure FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", subject)
                .query((row, i) -> left(
                        delay.after(row.getInt("failures")),
                        row.getObject("last_failure", OffsetDateTime.class).toInstant()))
                .optional()
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
