package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slows down who asks from one address for codes of documents that never were; locks nobody out. */
public class GuessedCodes {

    static final GrowingDelay PER_ADDRESS = new GrowingDelay(30, Duration.ofMinutes(5));

    private final CountedAttempts attempts;

    /** @param machine not the office's clock, which may be advanced */
    GuessedCodes(JdbcClient jdbc, Clock machine) {
        attempts = new CountedAttempts(jdbc, machine);
    }

    /** @throws TooManyAttempts while the delay of the address has not passed */
    public void check(String address) {
        var left = attempts.left(ThrottleSubject.documentCodes(address), PER_ADDRESS);
        if (!left.isZero()) {
            throw new TooManyAttempts(left);
        }
    }

    /** A code that no document bears. */
    public void count(String address) {
        attempts.count(ThrottleSubject.documentCodes(address));
        attempts.forgetOld();
    }
}
