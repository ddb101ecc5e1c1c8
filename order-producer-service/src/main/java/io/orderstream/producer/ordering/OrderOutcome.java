package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.OrderId;
import java.time.Instant;

/** What a valid order came to, as the caller hears it. */
sealed interface OrderOutcome {
    /** Durable. The same for every repeat of the request. */
    record Accepted(OrderId orderId, int partition, long offset, Instant acceptedAt, boolean repeated)
            implements OrderOutcome {}

    /** Everything else. The caller hears why, as a problem. */
    sealed interface NotAccepted extends OrderOutcome {}

    /** Perhaps written, perhaps still to be written. */
    record Unknown(OrderId orderId, String cause) implements NotAccepted {}

    /** Not written by this request, because Kafka is not available. */
    record Unavailable(OrderId orderId, String cause) implements NotAccepted {}

    /** Refused for the size of its record; not written. */
    record TooLarge() implements NotAccepted {}

    /** Refused because its idempotency key belongs to another order; not written. */
    record Conflict() implements NotAccepted {}
}
