package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Asks the database and the brokers where a partition goes on. */
final class StartingPoints {
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final PartitionProgress progress;

    StartingPoints(PartitionProgress progress) {
        this.progress = progress;
    }

    /** Without progress it is the log's beginning, whatever the group has committed: a commit without effects would be a loss. */
    StartingPoint of(TopicPartition partition, Consumer<?, ?> consumer) {
        var one = Set.of(partition);
        var logStart = new NextOffset(consumer.beginningOffsets(one, LOOK_UP).getOrDefault(partition, 0L));
        if (progress.read(partition).isEmpty()) {
            progress.begin(partition, logStart);
        }
        var stored = progress.read(partition).orElse(logStart);
        var logEnd = consumer.endOffsets(one, LOOK_UP).getOrDefault(partition, stored.value());
        return StartingPoint.of(stored, logStart, new NextOffset(logEnd));
    }
}
