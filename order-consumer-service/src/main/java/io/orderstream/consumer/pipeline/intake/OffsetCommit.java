package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One commit to the group's coordinator, and which of its failures pass. */
final class OffsetCommit {
    private static final Logger LOG = LoggerFactory.getLogger(OffsetCommit.class);

    private final Duration timeout;

    OffsetCommit(Duration timeout) {
        this.timeout = timeout;
    }

    /** @return whether the group has them now; false if that must be tried again */
    boolean commit(Map<TopicPartition, NextOffset> next, Consumer<?, ?> consumer) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        next.forEach((partition, offset) -> offsets.put(partition, GroupsOffset.of(offset)));
        try {
            commitSync(offsets, consumer);
            return true;
        } catch (CommitFailedException e) {
            // No longer a member, or the partitions are another's: the rebalance that follows says which, as lost.
            LOG.warn("Offsets not committed, this replica is not a member at the moment: {}", Sentence.of(e));
        } catch (RebalanceInProgressException e) {
            LOG.debug("Offsets not committed yet, a rebalance is in progress");
        } catch (RetriableException e) {
            LOG.warn("Offsets not committed yet: {}", Sentence.of(e));
        }
        return false;
    }

    /** Says so if the group has been moved by hand: who did would wait for something to happen. */
    void compare(TopicPartition partition, NextOffset progress, Consumer<?, ?> consumer) {
        try {
            var committed = consumer.committed(Set.of(partition), timeout).get(partition);
            GroupsOffset.contradiction(committed, progress)
                    .ifPresent(why -> LOG.warn(
                            "{}: the group has committed {}, the database's progress is {}: {}. The database wins, a reset of the group's"
                                    + " offsets changes nothing. To read records again: ./orders progress adopt --again {}",
                            partition,
                            committed,
                            progress.value(),
                            why,
                            partition.partition()));
        } catch (KafkaException e) {
            LOG.debug("{}: what the group has committed is not known: {}", partition, Sentence.of(e));
        }
    }

    /**
     * A container that stops wakes its consumer up, and so does one that resumes a partition, inside a rebalance too. The
     * commit is wanted all the same: if it were given up there, the revoke callback would come a second time.
     */
    private void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<?, ?> consumer) {
        while (true) { // each wake-up is of one stop or one resumption, and is used up by its exception
            try {
                consumer.commitSync(offsets, timeout);
                return;
            } catch (WakeupException e) {
                LOG.debug("Woken up while committing, committing again");
            }
        }
    }
}
