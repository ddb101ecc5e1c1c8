package io.orderstream.producer.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where reading a partition begins: not before what is still remembered. Pure.
 *
 * @param maxKeys of all partitions together
 */
record TailStart(Duration timeToLive, int maxKeys, InstantSource clock) {
    Instant since() {
        return clock.instant().minus(timeToLive);
    }

    /**
     * @param byTime the first record since then, null if there is none
     * @param end where the next record will be written
     */
    long of(@Nullable Long byTime, long end, int partitions) {
        var most = Math.ceilDiv(maxKeys, partitions);
        return byTime == null ? end : Math.min(end, Math.max(byTime, end - most));
    }
}
