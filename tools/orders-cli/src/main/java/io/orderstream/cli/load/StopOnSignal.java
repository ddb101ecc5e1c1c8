package io.orderstream.cli.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and SIGTERM an orderly end: the load is stopped, and the process stays until this is closed, so that the ledger
 * is whole and the result is printed.
 */
final class StopOnSignal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private StopOnSignal(Runnable stop) {
        hook = new Thread(() -> end(stop), "orderly-end");
    }

    static StopOnSignal of(Runnable stop) {
        var end = new StopOnSignal(stop);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void end(Runnable stop) {
        stop.run();
        try {
            var _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The end has begun, and the hook with it.
        }
    }
}
