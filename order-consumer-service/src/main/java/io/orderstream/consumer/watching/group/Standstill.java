package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a partition has had lag that nobody works off. Only what was seen ends it: a committed offset that moved, or no
 * lag. While nothing is known it goes on, for what stops the answers may be what stops the partition.
 *
 * @param since null while the partition moves or has no lag
 */
record Standstill(@Nullable Instant since, @Nullable Long committed) {
    static final Standstill NONE = new Standstill(null, null);

    Standstill next(Instant now, @Nullable Long committedNow, @Nullable Long lag) {
        if (lag != null && lag == 0) {
            return new Standstill(null, committedNow);
        }
        var moved = committedNow != null && (committed == null || committedNow > committed);
        var begins = moved || (since == null && lag != null);
        return new Standstill(begins ? now : since, committedNow == null ? committed : committedNow);
    }

    Duration lasts(Instant now) {
        return since == null || now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }
}
