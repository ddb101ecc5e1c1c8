package io.orderstream.platform.system;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the guarded thread, and holds up the JVM's end until that thread has
 * cleaned up and left.
 */
public final class InterruptGuard implements AutoCloseable {
    private static final int CLEAN_UP_SECONDS = 90;

    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread hook;

    public InterruptGuard() {
        var guarded = Thread.currentThread();
        this.hook = new Thread(() -> interrupt(guarded), "interrupt-guard");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt(Thread guarded) {
        guarded.interrupt();
        try {
            var _ = left.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is on its way out, by this very hook.
        }
    }
}
