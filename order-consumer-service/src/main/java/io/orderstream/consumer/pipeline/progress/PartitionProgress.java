package io.orderstream.consumer.pipeline.progress;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code partition_progress}: per partition the offset up to which all records have had their effect. It moves
 * only inside the transaction of those effects, so it can be neither ahead of them nor behind them.
 */
public final class PartitionProgress {
    private final JdbcClient jdbc;

    public PartitionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return where the partition's effects end, or empty if no record of it ever had one */
    public Optional<NextOffset> read(TopicPartition partition) {
        return jdbc.sql("SELECT next_offset FROM partition_progress WHERE topic = ? AND partition = ?")
                .params(partition.topic(), partition.partition())
                .query(Long.class)
                .optional()
                .map(NextOffset::new);
    }

    /** Starts a partition that has no progress yet; another owner's start stands. */
    public void begin(TopicPartition partition, NextOffset start) {
        jdbc.sql(
                        "INSERT INTO partition_progress (topic, partition, next_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(partition.topic(), partition.partition(), start.value())
                .update();
    }

    /**
     * The offset fence: moves the progress only if it still stands where this owner believes it to be. Called first in the
     * transaction, it takes the row's lock: a second owner of the same partition waits here until the first commits or
     * rolls back, then finds another offset and has no effect.
     *
     * @return whether the partition was where it was expected
     */
    public boolean advance(TopicPartition partition, NextOffset expected, NextOffset next) {
        return jdbc.sql(
                                "UPDATE partition_progress SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?")
                        .params(next.value(), partition.topic(), partition.partition(), expected.value())
                        .update()
                == 1;
    }
}
