package cn.zhiban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same work many times, on several threads that each take the next as soon as they are free. */
record Crowd(int threads) {

    /** @return seconds from the first start to the last end */
    double run(int times, Runnable work) {
        var taken = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(threads);
        long from = System.nanoTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                all.add(pool.submit(() -> {
                    while (taken.getAndIncrement() < times) {
                        work.run();
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
            return (System.nanoTime() - from) / 1e9;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
