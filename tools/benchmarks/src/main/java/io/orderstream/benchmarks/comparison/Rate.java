package io.orderstream.benchmarks.comparison;

import java.time.Duration;

/** So many things in so much time. */
public record Rate(long count, Duration time) {
    /** @param begun reading of {@link System#nanoTime()}; the time ends now */
    public static long since(long begun, long count) {
        return new Rate(count, Duration.ofNanos(System.nanoTime() - begun)).perSecond();
    }

    public long perSecond() {
        return Math.round(count / Math.max(1e-9, time.toNanos() / 1e9));
    }
}
