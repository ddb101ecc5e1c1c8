package io.orderstream.producer.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say about one order. */
public sealed interface CheckedOrder {
    /** @param idempotencyKey the one that stood in the order, as a batch's orders have it; a single order's comes in a header */
    record Valid(RequestedOrder order, @Nullable IdempotencyKey idempotencyKey) implements CheckedOrder {}

    default boolean hasKey() {
        return this instanceof Valid valid && valid.idempotencyKey() != null;
    }

    /** @param violations all of them, up to the limit; at least one */
    record Invalid(List<Violation> violations) implements CheckedOrder {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
