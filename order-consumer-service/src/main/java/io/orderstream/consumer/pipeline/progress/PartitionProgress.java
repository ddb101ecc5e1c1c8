package io.orderstream.consumer.pipeline.progress;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Per partition the offset up to which all records have had their effect. It moves only inside the transaction of those
 * effects, so it can be neither ahead of them nor behind them.
 */
public interface PartitionProgress {
    /** @return where the partition's effects end, or empty if no record of it ever had one */
    Optional<NextOffset> read(TopicPartition partition);

    /** Starts a partition that has no progress yet; another owner's start stands. */
    void begin(TopicPartition partition, NextOffset start);

    /**
     * The offset fence: moves the progress only if it still stands where this owner believes it to be. Called first in the
     * transaction: a second owner of the same partition waits here until the first commits or rolls back, then finds another
     * offset and has no effect.
     *
     * @return whether the partition was where it was expected
     */
    boolean advance(TopicPartition partition, NextOffset expected, NextOffset next);
}
