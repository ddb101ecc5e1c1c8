package io.orderstream.drills.watch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls a probe again and again, on a thread of its own, until closed. A probe that takes longer than the interval is not called twice at once. */
public final class Sampling implements AutoCloseable {
    private static final Duration LAST_SAMPLE = Duration.ofSeconds(15);

    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Duration interval;
    private final Runnable probe;
    private final Thread thread;
    private volatile boolean over;

    private Sampling(String name, Duration interval, Runnable probe) {
        this.interval = interval;
        this.probe = probe;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public static Sampling every(Duration interval, String name, Runnable probe) {
        var sampling = new Sampling(name, interval, probe);
        sampling.thread.start();
        return sampling;
    }

    private void run() {
        while (!over) {
            var next = System.nanoTime() + interval.toNanos();
            try {
                probe.run();
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                return;
            }
        }
    }

    /** @throws RuntimeException that ended the probe early: a watch that saw nothing proves nothing */
    @Override
    public void close() {
        over = true;
        try {
            if (!thread.join(LAST_SAMPLE)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }
}
