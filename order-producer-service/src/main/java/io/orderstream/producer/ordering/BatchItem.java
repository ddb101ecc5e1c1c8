package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.Violation;
import java.util.List;

/** One order of a batch, after all of them were sent and before any is waited for. */
sealed interface BatchItem {
    record Invalid(List<Violation> violations) implements BatchItem {}

    /** @param keyed true if the order came with an idempotency key */
    record Sent(Placement placement, boolean keyed) implements BatchItem {}
}
