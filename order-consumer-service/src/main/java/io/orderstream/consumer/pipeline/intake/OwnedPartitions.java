package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this replica owns and where it believes each to be. That belief is the fencing token: it comes from the
 * database, is handed to every transaction, and moves only with a committed one. Kept and used by the consumer's thread alone.
 */
final class OwnedPartitions {
    private static final Logger log = LoggerFactory.getLogger(OwnedPartitions.class);
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final PartitionProgress progress;
    private final Map<TopicPartition, NextOffset> expected = new HashMap<>();

    OwnedPartitions(PartitionProgress progress) {
        this.progress = progress;
    }

    Optional<NextOffset> expected(TopicPartition partition) {
        return Optional.ofNullable(expected.get(partition));
    }

    void moved(TopicPartition partition, NextOffset next) {
        expected.put(partition, next);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(expected::remove);
    }

    /**
     * Takes up the partition where its effects end, whatever offset the group has committed: the database knows, the commit
     * only reports. Without progress it starts at the log's beginning, for a commit without effects would be a loss.
     *
     * @return up to where the effects are in the database
     * @throws BehindTheDatabaseException if the log ends before the progress: another topic of that name, or a truncated one
     */
    NextOffset takeUp(Consumer<?, ?> consumer, TopicPartition partition) {
        expected.remove(partition);
        var one = Set.of(partition);
        var begin = new NextOffset(consumer.beginningOffsets(one, LOOK_UP).getOrDefault(partition, 0L));
        if (progress.read(partition).isEmpty()) {
            progress.begin(partition, begin);
        }
        var stored = progress.read(partition).orElse(begin);
        var end = consumer.endOffsets(one, LOOK_UP).getOrDefault(partition, stored.value());
        if (stored.value() > end) {
            throw new BehindTheDatabaseException(partition, stored, end);
        }
        if (stored.compareTo(begin) < 0) {
            log.warn(
                    "{}: retention removed offsets {} to {} before they took effect",
                    partition,
                    stored.value(),
                    begin.value());
        }
        // The belief is the stored offset even where the log begins later: the fence compares it with what is stored.
        consumer.seek(partition, Math.max(stored.value(), begin.value()));
        expected.put(partition, stored);
        return stored;
    }

    /** Like {@link #takeUp}, but a failure is left to the partition's first slice, which puts itself off until it succeeds. */
    Optional<NextOffset> tryToTakeUp(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            return Optional.of(takeUp(consumer, partition));
        } catch (RuntimeException e) {
            log.warn("{}: cannot be taken up yet: {}", partition, Sentence.of(e));
            return Optional.empty();
        }
    }
}
