package io.orderstream.consumer.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that goes on beside the requests and the intake, on a daemon thread of its own. */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private Background() {}

    /** @return one thread, for whoever wants to schedule on it */
    public static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Repeats the work on the thread, at once and again a pause after each end. An executor forgets work that throws; this one
     * is told of in the log, and comes again.
     */
    public static void repeat(ScheduledExecutorService thread, Duration pause, Runnable work) {
        var _ = thread.scheduleWithFixedDelay(() -> survive(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As {@link #repeat}, on a thread of the work's own. */
    public static ScheduledExecutorService repeat(String name, Duration pause, Runnable work) {
        var thread = thread(name);
        repeat(thread, pause, work);
        return thread;
    }

    private static void survive(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} comes again, this time it failed",
                    Thread.currentThread().getName(),
                    e);
        }
    }
}
