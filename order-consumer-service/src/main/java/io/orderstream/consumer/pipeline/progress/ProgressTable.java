package io.orderstream.consumer.pipeline.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code partition_progress}, in the database of the effects, and {@code lost_ranges} beside it. */
public final class ProgressTable implements PartitionProgress {
    private static final String ADVANCE = """
            UPDATE partition_progress SET next_offset = ?
            WHERE topic = ? AND partition = ? AND next_offset = ? AND topic_id = ? AND cluster_id = ?
            """;

    private final JdbcClient jdbc;

    public ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredProgress> read(TopicPartition partition) {
        return jdbc.sql("""
                        SELECT next_offset, topic_id, cluster_id, stopped_reason FROM partition_progress
                        WHERE topic = ? AND partition = ?
                        """)
                .params(partition.topic(), partition.partition())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static StoredProgress stored(ResultSet row) throws SQLException {
        var topicId = row.getString("topic_id");
        var clusterId = row.getString("cluster_id");
        var stopped = row.getString("stopped_reason");
        return new StoredProgress(
                new NextOffset(row.getLong("next_offset")),
                topicId == null || clusterId == null ? null : new LogIdentity(topicId, clusterId),
                stopped == null ? null : StopReason.valueOf(stopped));
    }

    @Override
    public void begin(TopicPartition partition, LogIdentity log, NextOffset start) {
        jdbc.sql("""
                        INSERT INTO partition_progress (topic, partition, next_offset, topic_id, cluster_id)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(partition.topic(), partition.partition(), start.value(), log.topicId(), log.clusterId())
                .update();
    }

    @Override
    public void bind(TopicPartition partition, LogIdentity log) {
        jdbc.sql("""
                        UPDATE partition_progress SET topic_id = :topicId, cluster_id = :clusterId,
                            stopped_reason = NULL, stopped_detail = NULL, stopped_at = NULL
                        WHERE topic = :topic AND partition = :partition
                          AND (topic_id IS NULL OR topic_id = :topicId AND cluster_id = :clusterId)
                        """)
                .param("topicId", log.topicId())
                .param("clusterId", log.clusterId())
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .update();
    }

    @Override
    public void stop(TopicPartition partition, StopReason reason, String detail) {
        jdbc.sql("""
                        UPDATE partition_progress SET stopped_reason = ?, stopped_detail = ?, stopped_at = now()
                        WHERE topic = ? AND partition = ?
                        """)
                .params(reason.name(), detail, partition.topic(), partition.partition())
                .update();
    }

    /** Takes the row's lock, and keeps it until the transaction's end. */
    @Override
    public boolean advance(Advance advance) {
        var partition = advance.partition();
        var lost = advance.lost();
        var move = List.<Object>of(
                advance.to().value(),
                partition.topic(),
                partition.partition(),
                advance.from().value(),
                advance.log().topicId(),
                advance.log().clusterId());
        if (lost == null) {
            return jdbc.sql(ADVANCE).params(move).update() == 1;
        }
        return jdbc.sql("WITH moved AS (" + ADVANCE + """
                                RETURNING topic, partition)
                                INSERT INTO lost_ranges (topic, partition, from_offset, to_offset)
                                SELECT topic, partition, ?, ? FROM moved
                                """)
                        .params(move)
                        .param(lost.from().value())
                        .param(lost.to().value())
                        .update()
                == 1;
    }
}
