package io.orderstream.platform.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another process, of which nothing tells us. */
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** @return false if it did not become true in time */
    static boolean until(Duration bound, BooleanSupplier condition) {
        var deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
