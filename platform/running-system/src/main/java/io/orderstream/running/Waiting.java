package io.orderstream.running;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another process, of which nothing tells us. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** @return false if it did not become true in time, or the thread was interrupted */
    public static boolean until(Duration bound, BooleanSupplier condition) {
        return until(bound, PAUSE, condition);
    }

    /**
     * Asks at least once.
     *
     * @param pause between two questions
     * @return false if it did not become true in time, or the thread was interrupted
     */
    public static boolean until(Duration bound, Duration pause, BooleanSupplier condition) {
        var deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
