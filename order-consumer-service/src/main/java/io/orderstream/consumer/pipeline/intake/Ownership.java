package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.deadletters.DeadLetterPublisher;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Partitions come and go. Called on the consumer's thread, inside poll. */
final class Ownership implements ConsumerAwareRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(Ownership.class);

    private final OwnedPartitions owned;
    private final OffsetCommits commits;
    private final Deferrals deferrals;
    private final DeadLetterPublisher deadLetters;
    private final List<IntakeObserver> observers;
    private final Set<TopicPartition> lost = new HashSet<>();

    Ownership(
            OwnedPartitions owned,
            OffsetCommits commits,
            Deferrals deferrals,
            DeadLetterPublisher deadLetters,
            List<IntakeObserver> observers) {
        this.owned = owned;
        this.commits = commits;
        this.deferrals = deferrals;
        this.deadLetters = deadLetters;
        this.observers = List.copyOf(observers);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            // The last owner may have died between its transaction and its commit: then the group's offset is too
            // low, and on a quiet partition it would stay so. It goes with the next commit.
            owned.tryToTakeUp(consumer, partition).ifPresent(stored -> commits.applied(partition, stored));
        }
        var generation = consumer.groupMetadata().generationId();
        observers.forEach(observer -> observer.assigned(generation, partitions));
        log.info("Assigned: {}", partitions);
    }

    /**
     * Still the owner: commit what took effect, so the next owner's lag is right from the start. spring-kafka calls this after
     * {@link #onPartitionsLost} as well; what was lost there is another's by now and must not be committed here.
     */
    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (lost.removeAll(partitions)) {
            return;
        }
        commits.commit(consumer);
        letGo(partitions);
        var generation = consumer.groupMetadata().generationId();
        observers.forEach(observer -> observer.revoked(generation, partitions));
        log.info("Revoked: {}", partitions);
    }

    /** No longer the owner, perhaps for a while: a commit now would report another's progress. Forget everything. */
    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        lost.addAll(partitions);
        letGo(partitions);
        observers.forEach(observer -> observer.lost(partitions));
        log.warn("Lost: {}", partitions);
    }

    private void letGo(Collection<TopicPartition> partitions) {
        commits.discard(partitions);
        owned.forget(partitions);
        deferrals.forget(partitions);
        deadLetters.forget(partitions);
    }
}
