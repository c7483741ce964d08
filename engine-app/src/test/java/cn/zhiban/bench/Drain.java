package cn.zhiban.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How fast much due work is done, between the first twentieth and the end: what comes before is the start of a program.
 *
 * @param seconds from the first look to the end
 */
record Drain(double perSecond, double seconds) {

    private static final long LOOK_NANOS = 100_000_000L;

    /** @param done how much is done by now, of {@code all} */
    static Drain of(int all, IntSupplier done, int patienceSeconds) {
        long begun = System.nanoTime();
        long counted = begun;
        int atCount = 0;
        for (int now = done.getAsInt(); now < all; now = done.getAsInt()) {
            if (now <= all / 20) {
                counted = System.nanoTime();
                atCount = now;
            }
            if (seconds(begun) > patienceSeconds) {
                throw new IllegalStateException("only " + now + " of " + all + " in " + patienceSeconds + " seconds");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Drain((all - atCount) / seconds(counted), seconds(begun));
    }

    static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
