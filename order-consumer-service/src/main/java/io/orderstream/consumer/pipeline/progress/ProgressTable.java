package io.orderstream.consumer.pipeline.progress;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code partition_progress}, in the database of the effects. */
public final class ProgressTable implements PartitionProgress {
    private final JdbcClient jdbc;

    public ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<NextOffset> read(TopicPartition partition) {
        return jdbc.sql("SELECT next_offset FROM partition_progress WHERE topic = ? AND partition = ?")
                .params(partition.topic(), partition.partition())
                .query(Long.class)
                .optional()
                .map(NextOffset::new);
    }

    @Override
    public void begin(TopicPartition partition, NextOffset start) {
        jdbc.sql(
                        "INSERT INTO partition_progress (topic, partition, next_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(partition.topic(), partition.partition(), start.value())
                .update();
    }

    /** Takes the row's lock, and keeps it until the transaction's end. */
    @Override
    public boolean advance(TopicPartition partition, NextOffset expected, NextOffset next) {
        return jdbc.sql(
                                "UPDATE partition_progress SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?")
                        .params(next.value(), partition.topic(), partition.partition(), expected.value())
                        .update()
                == 1;
    }
}
