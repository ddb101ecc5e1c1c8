package io.orderstream.producer.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say about one order. */
public sealed interface CheckedOrder {
    /** @param idempotencyKey the one that stood in the order, as a batch's orders have it */
    record Valid(RequestedOrder order, @Nullable IdempotencyKey idempotencyKey) implements CheckedOrder {}

    /** @param violations all of them, up to the limit; at least one */
    record Invalid(List<Violation> violations) implements CheckedOrder {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
