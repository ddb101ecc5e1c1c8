package io.orderstream.cli.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast and how long.
 *
 * @param rate orders a second, or null for as fast as the clients can
 * @param rise until this after the start the rate grows evenly from 0: programs that were just started are slow
 * @param duration no order is due later than this after the start, or null for no end
 */
record Pace(@Nullable Double rate, Duration rise, @Nullable Duration duration) {
    private static final double NANOS = 1e9;

    Pace(@Nullable Double rate, @Nullable Duration duration) {
        this(rate, Duration.ZERO, duration);
    }

    /** @return when the order with this number is due, in nanoseconds after the start */
    long dueAfter(long number, long elapsed) {
        if (rate == null) {
            return elapsed;
        }
        // At a rate that grows evenly, half as many are due by the end of the rise as at the full one.
        var rising = rise.toNanos() / NANOS;
        var due = number < rate * rising / 2 ? Math.sqrt(2 * rising * number / rate) : rising / 2 + number / rate;
        return (long) (due * NANOS);
    }

    boolean isOver(long dueAfter) {
        return duration != null && dueAfter >= duration.toNanos();
    }
}
