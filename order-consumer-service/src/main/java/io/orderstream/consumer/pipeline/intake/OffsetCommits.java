package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offsets whose effects are in the database and which the group shall hear of. A failed commit loses nothing: the progress in
 * the database is what a new owner starts from. So it stays pending and goes with the next one.
 */
final class OffsetCommits {
    private static final Logger log = LoggerFactory.getLogger(OffsetCommits.class);

    private final Duration timeout;
    private final Map<TopicPartition, NextOffset> pending = new HashMap<>();

    OffsetCommits(Duration timeout) {
        this.timeout = timeout;
    }

    void applied(TopicPartition partition, NextOffset next) {
        pending.put(partition, next);
    }

    void discard(Collection<TopicPartition> partitions) {
        partitions.forEach(pending::remove);
    }

    void commit(Consumer<?, ?> consumer) {
        if (pending.isEmpty()) {
            return;
        }
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        pending.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next.value())));
        try {
            commitSync(consumer, offsets);
            pending.clear();
        } catch (CommitFailedException e) {
            // No longer a member, or the partitions are another's: the rebalance that follows says which, as lost.
            log.warn("Offsets not committed, this replica is not a member at the moment: {}", Sentence.of(e));
        } catch (RebalanceInProgressException e) {
            log.debug("Offsets not committed yet, a rebalance is in progress");
        } catch (RetriableException e) {
            log.warn("Offsets not committed yet: {}", Sentence.of(e));
        }
    }

    /** A container that stops wakes its consumer up; the commit is wanted all the same. */
    private void commitSync(Consumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, timeout);
        } catch (WakeupException e) {
            consumer.commitSync(offsets, timeout);
        }
    }
}
