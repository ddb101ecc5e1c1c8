package io.orderstream.consumer.pipeline.progress;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Per partition the offset up to which all records have had their effect, and the log that it counts in. It moves only inside
 * the transaction of those effects, so it can be neither ahead of them nor behind them.
 */
public interface PartitionProgress {
    /** @return where the partition's effects end, or empty if no record of it ever had one */
    Optional<StoredProgress> read(TopicPartition partition);

    /** Starts a partition that has no progress yet; another owner's start stands. */
    void begin(TopicPartition partition, LogIdentity log, NextOffset start);

    /** The progress and this log belong together: binds a row of an earlier version, and ends a stop that has ended by itself. */
    void bind(TopicPartition partition, LogIdentity log);

    /** Keeps why nothing of the partition is processed, for all who look. */
    void stop(TopicPartition partition, StopReason reason, String detail);

    /**
     * The offset fence: moves the progress only if it still stands where this owner believes it to be, in the log that it reads.
     * Called first in the transaction: a second owner of the same partition waits here until the first commits or rolls back,
     * then finds another offset and has no effect. What is lost is kept together with the move, or neither is.
     *
     * @return whether the partition was where it was expected
     */
    boolean advance(Advance advance);
}
