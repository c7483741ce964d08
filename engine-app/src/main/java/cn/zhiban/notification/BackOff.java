package cn.zhiban.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after a try that failed. */
final class BackOff {

    /** After so many tries nobody tries again by himself. */
    static final int MOST = 8;

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private BackOff() {}

    /** @return empty after the last try */
    static Optional<Duration> after(int attempts) {
        return attempts >= MOST ? Optional.empty() : Optional.of(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
    }
}
