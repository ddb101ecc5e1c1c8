package io.orderstream.producer.requests;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a request must have been answered. Measured on the monotonic clock: a clock that is set must not prolong a wait. */
public final class Deadline {
    private final LongSupplier nanoTime;
    private final long end;

    private Deadline(LongSupplier nanoTime, long end) {
        this.nanoTime = nanoTime;
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    static Deadline in(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
    }

    /** The same end, brought forward. */
    public Deadline earlierBy(Duration time) {
        return new Deadline(nanoTime, end - time.toNanos());
    }

    /** Zero or negative when it has passed. */
    public long remainingNanos() {
        return end - nanoTime.getAsLong();
    }

    public boolean hasPassed() {
        return remainingNanos() <= 0;
    }

    /** True if something that takes this long can still be begun. */
    public boolean leaves(Duration time) {
        return remainingNanos() >= time.toNanos();
    }
}
