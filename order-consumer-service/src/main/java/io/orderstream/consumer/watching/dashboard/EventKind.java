package io.orderstream.consumer.watching.dashboard;

import java.util.Locale;

/** The kinds of events of {@code GET /api/v1/events}. The beat comes last: whoever has it has what was before it. */
enum EventKind {
    GROUP,
    REBALANCES,
    REPLICAS,
    ORDERS,
    DEAD_LETTERS,
    /** What is stopped until somebody decides, and what is lost. */
    PROGRESS,
    /** Only where Kafka Connect is known. */
    CONNECT,
    /** The last minutes, for a viewer who comes. */
    TREND,
    /** The newest point of the trend. */
    POINT,
    BEAT;

    String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
