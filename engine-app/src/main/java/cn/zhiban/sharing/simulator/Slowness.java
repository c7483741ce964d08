package cn.zhiban.sharing.simulator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer than the platform does. */
final class Slowness {

    private static final int SECONDS = 8;

    private Slowness() {}

    static void outlast() {
        try {
            new CountDownLatch(1).await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
