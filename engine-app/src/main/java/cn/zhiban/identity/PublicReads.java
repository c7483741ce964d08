package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slows down who reads a public register on and on from one address; whoever looks something up never waits. */
public class PublicReads {

    static final GrowingDelay PER_ADDRESS = new GrowingDelay(100, Duration.ofSeconds(30));

    private final CountedAttempts attempts;

    /** @param machine not the office's clock, which may be advanced */
    PublicReads(JdbcClient jdbc, Clock machine) {
        attempts = new CountedAttempts(jdbc, machine);
    }

    /**
     * Counts a page that follows another one.
     *
     * @throws TooManyAttempts while the delay of the address has not passed
     */
    public void count(String address) {
        var subject = ThrottleSubject.publicReads(address);
        var left = attempts.left(subject, PER_ADDRESS);
        if (!left.isZero()) {
            throw new TooManyAttempts(left);
        }
        attempts.count(subject);
        attempts.forgetOld();
    }
}
