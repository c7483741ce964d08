package cn.zhiban.identity;

import java.time.Duration;

/**
 * How long one must wait after failures: nothing for the first few, then one second, doubled with each further one.
 *
 * @param free failures without any delay
 * @param most upper bound of the delay
 */
record GrowingDelay(int free, Duration most) {

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
        return delay.compareTo(most) < 0 ? delay : most;
    }
}
