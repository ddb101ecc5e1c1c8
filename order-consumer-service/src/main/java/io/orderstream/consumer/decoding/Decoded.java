package io.orderstream.consumer.decoding;

import io.orderstream.consumer.progress.RecordPosition;
import io.orderstream.consumer.deadletters.Reason;

/** What a record's bytes turned out to be. */
public sealed interface Decoded {
    RecordPosition at();

    record Readable(RecordPosition at, PlacedOrder order) implements Decoded {}

    /**
     * The record is at fault, now and for ever.
     *
     * @param detail in a sentence, without any of the payload
     */
    record Unreadable(RecordPosition at, Reason reason, String detail) implements Decoded {}
}
