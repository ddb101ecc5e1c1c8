package io.orderstream.producer.ordering;

import java.time.Instant;
import java.util.UUID;

/** The body of 202. */
record AcceptedAnswer(UUID orderId, int partition, long offset, Instant acceptedAt) {
    static AcceptedAnswer of(OrderOutcome.Accepted order) {
        return new AcceptedAnswer(order.orderId().value(), order.partition(), order.offset(), order.acceptedAt());
    }
}
