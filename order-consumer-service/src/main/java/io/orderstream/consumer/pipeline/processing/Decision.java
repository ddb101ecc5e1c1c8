package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.Optional;
import java.util.UUID;

/** What shall become of one record. */
public sealed interface Decision {
    RecordPosition at();

    /** The order is stored and takes its stock. */
    record Confirm(RecordPosition at, PlacedOrder order) implements Decision {}

    /** The order is stored with the reason why the shop cannot serve it, and takes no stock. */
    record Reject(RecordPosition at, PlacedOrder order, String reason) implements Decision {}

    /** The order had its effect already: nothing happens. */
    record Repeat(RecordPosition at, UUID orderId) implements Decision {}

    /** The record cannot be processed, whatever is tried: it needs a dead letter. */
    record Unprocessable(RecordPosition at, Reason reason, String detail) implements Decision {}

    /** @return what became of the record, once the decision is in the database */
    default RecordOutcome outcome() {
        return switch (this) {
            case Confirm _ -> RecordOutcome.CONFIRMED;
            case Reject _ -> RecordOutcome.REJECTED;
            case Repeat _ -> RecordOutcome.REPEAT;
            case Unprocessable _ -> RecordOutcome.DEAD_LETTERED;
        };
    }

    /** @return the order that is stored by this decision, if one is */
    default Optional<PlacedOrder> storedOrder() {
        return switch (this) {
            case Confirm confirm -> Optional.of(confirm.order());
            case Reject reject -> Optional.of(reject.order());
            case Repeat _, Unprocessable _ -> Optional.empty();
        };
    }
}
