package io.orderstream.consumer.watching.dashboard;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database said a moment ago.
 *
 * @param answers null before its first answer
 * @param at when the states were read; null without any
 * @param states JSON by kind; none while nobody watches
 * @param latency unknown while the database does not answer
 */
record DatabaseView(
        @Nullable Boolean answers, @Nullable Instant at, Map<EventKind, String> states, Percentiles latency) {
    static final DatabaseView NOTHING = new DatabaseView(null, null, Map.of(), Percentiles.UNKNOWN);

    /** What was shown stays, with its time. */
    DatabaseView away() {
        return new DatabaseView(false, at, states, Percentiles.UNKNOWN);
    }
}
