package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
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

    /** The record cannot be processed, whatever is tried. */
    record Unprocessable(RecordPosition at, Reason reason, String detail) implements Decision {}
}
