package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.progress.RecordPosition;

/** What a record's bytes turned out to be. */
public sealed interface Decoded {
    RecordPosition at();

    /** An order that keeps all rules that can be checked without the database. */
    record Valid(RecordPosition at, PlacedOrder order) implements Decoded {}

    /**
     * The record is at fault, now and for ever.
     *
     * @param detail in a sentence, without any of the payload
     */
    record Unprocessable(RecordPosition at, Reason reason, String detail) implements Decoded {}
}
