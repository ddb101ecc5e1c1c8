package io.orderstream.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast and how long.
 *
 * @param rate orders a second, or null for as fast as the clients can
 * @param duration no order is due later than this after the start, or null for no end
 */
public record Pace(@Nullable Double rate, @Nullable Duration duration) {
    private static final double NANOS = 1e9;

    /** @return when the order with this number is due, in nanoseconds after the start */
    long dueAfter(long number, long elapsed) {
        return rate == null ? elapsed : (long) (number * NANOS / rate);
    }

    boolean isOver(long dueAfter) {
        return duration != null && dueAfter >= duration.toNanos();
    }
}
