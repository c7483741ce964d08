package cn.zhiban.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows down guessing, per account and per address, without ever locking anybody out. A success forgets the failures of
 * the account, never those of the address.
 */
class SignInThrottle {

    static final GrowingDelay PER_ACCOUNT = new GrowingDelay(5, Duration.ofMinutes(1));
    static final GrowingDelay PER_ADDRESS = new GrowingDelay(30, Duration.ofMinutes(5));

    private final CountedAttempts attempts;

    /** @param machine not the office's clock, which may be advanced */
    SignInThrottle(JdbcClient jdbc, Clock machine) {
        attempts = new CountedAttempts(jdbc, machine);
    }

    /** @throws TooManyAttempts while the delay of the account or of the address has not passed */
    void check(String username, String address) {
        Duration wait = Duration.ZERO;
        for (var subject : delays(username, address).entrySet()) {
            Duration left = attempts.left(subject.getKey(), subject.getValue());
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    void failed(String username, String address) {
        delays(username, address).keySet().forEach(attempts::count);
        attempts.forgetOld();
    }

    void succeeded(String username) {
        attempts.forget(ThrottleSubject.account(username));
    }

    /** In one order, so that two failures at once do not wait for each other. */
    private static Map<String, GrowingDelay> delays(String username, String address) {
        return new TreeMap<>(Map.of(
                ThrottleSubject.account(username), PER_ACCOUNT,
                ThrottleSubject.address(address), PER_ADDRESS));
    }
}
