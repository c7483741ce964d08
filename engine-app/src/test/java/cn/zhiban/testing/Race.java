package cn.zhiban.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lets several do something at the same moment. */
public final class Race {

    private static final long SECONDS = 60;

    private Race() {}

    /** The answers, in the order of the runners. */
    @SafeVarargs
    public static <T> List<T> of(Callable<T>... runners) throws InterruptedException, ExecutionException {
        return of(List.of(runners));
    }

    public static <T> List<T> of(List<Callable<T>> runners) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(runners.size());
        var threads = Executors.newFixedThreadPool(runners.size());
        try {
            var answers = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        barrier.await(SECONDS, TimeUnit.SECONDS);
                        return runner.call();
                    }))
                    .toList();
            var got = Stream.<T>builder();
            for (var answer : answers) {
                got.add(answer.get());
            }
            return got.build().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
