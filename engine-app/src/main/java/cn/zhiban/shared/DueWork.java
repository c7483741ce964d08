package cn.zhiban.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits for its moment on the office's clock and is usually done by something in the background; whoever moves
 * the clock can have it done at once, in the order of its moments.
 */
public interface DueWork {

    /** How much was done, and how much was tried in vain and stays for its next try. */
    record Done(int fired, int failed) {

        public static final Done NOTHING = new Done(0, 0);

        public Done plus(Done other) {
            return new Done(fired + other.fired, failed + other.failed);
        }
    }

    /** The earliest moment, up to the given one, at which something is due; may lie in the past. */
    Optional<Instant> next(Instant upTo);

    /** Does what is due now, each piece in a transaction of its own; returns when nothing is due any more. */
    Done run();
}
