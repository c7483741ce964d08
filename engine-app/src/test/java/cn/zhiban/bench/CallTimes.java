package cn.zhiban.bench;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long calls took, in milliseconds, by the name of the call. */
final class CallTimes {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double SHARE = 0.95;

    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();

    <T> T timed(String call, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        millis.computeIfAbsent(call, name -> new ConcurrentLinkedQueue<>())
                .add((System.nanoTime() - from) / NANOS_PER_MILLI);
        return result;
    }

    /** NaN when there was no such call. */
    double p95(String call) {
        return Samples.percentile(millis.getOrDefault(call, new ConcurrentLinkedQueue<>()), SHARE);
    }
}
