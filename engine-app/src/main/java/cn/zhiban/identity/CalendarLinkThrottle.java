package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slows down who asks from one address for calendar links that never were; locks nobody out. */
class CalendarLinkThrottle {

    static final GrowingDelay PER_ADDRESS = new GrowingDelay(30, Duration.ofMinutes(5));

    private final CountedAttempts attempts;

    /** @param machine not the office's clock, which may be advanced */
    CalendarLinkThrottle(JdbcClient jdbc, Clock machine) {
        attempts = new CountedAttempts(jdbc, machine);
    }

    /** @throws TooManyAttempts while the delay of the address has not passed */
    void check(String address) {
        var left = attempts.left(ThrottleSubject.calendarLinks(address), PER_ADDRESS);
        if (!left.isZero()) {
            throw new TooManyAttempts(left);
        }
    }

    void count(String address) {
        attempts.count(ThrottleSubject.calendarLinks(address));
        attempts.forgetOld();
    }
}
