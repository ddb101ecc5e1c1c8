package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.orders.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How an order ended, as the caller hears it. */
sealed interface OrderOutcome {
    /** Durable. The same for every repeat of the request. */
    record Accepted(OrderId orderId, int partition, long offset, Instant acceptedAt, boolean repeated)
            implements OrderOutcome {}

    /** Everything else. The caller hears why, as a problem. */
    sealed interface NotAccepted extends OrderOutcome {}

    /** Not an order by the rules; not written. */
    record Invalid(List<Violation> violations) implements NotAccepted {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** Perhaps written, perhaps still to be written. */
    record Unknown(OrderId orderId, String cause) implements NotAccepted {}

    /** Not written by this request, because Kafka is not available. */
    record Unavailable(OrderId orderId, String cause) implements NotAccepted {}

    /** Refused for the size of its record; not written. */
    record TooLarge() implements NotAccepted {}

    /**
     * Refused because its idempotency key belongs to another order; not written.
     *
     * @param window how long a key is remembered
     */
    record Conflict(Duration window) implements NotAccepted {}

    /** The outcome as a metric's tag. */
    enum Result {
        ACCEPTED,
        REPEATED,
        INVALID,
        CONFLICT,
        TOO_LARGE,
        UNAVAILABLE,
        UNKNOWN
    }

    default Result result() {
        return switch (this) {
            case Accepted accepted -> accepted.repeated() ? Result.REPEATED : Result.ACCEPTED;
            case Invalid _ -> Result.INVALID;
            case Conflict _ -> Result.CONFLICT;
            case TooLarge _ -> Result.TOO_LARGE;
            case Unavailable _ -> Result.UNAVAILABLE;
            case Unknown _ -> Result.UNKNOWN;
        };
    }
}
