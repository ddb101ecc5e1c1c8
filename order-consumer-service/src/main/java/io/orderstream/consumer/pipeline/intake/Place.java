package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;

/**
 * Where this replica believes a partition's effects to end, and so whether a slice of it may be applied. The belief is the
 * fencing token: it comes from the database, is handed to every transaction, and moves only with a committed one.
 */
sealed interface Place {
    /** To be asked for before anything is applied. */
    record Unknown() implements Place {}

    /**
     * A slice may be applied.
     *
     * @param expected the offset of the next record to take effect
     * @param log what it counts in
     */
    record Known(NextOffset expected, LogIdentity log) implements Place {}
}
