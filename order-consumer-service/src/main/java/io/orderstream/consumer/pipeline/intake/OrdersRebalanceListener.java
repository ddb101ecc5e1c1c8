package io.orderstream.consumer.pipeline.intake;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Partitions come and go. Called on the consumer's thread, inside poll. */
final class OrdersRebalanceListener implements ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(OrdersRebalanceListener.class);

    private final AssignedPartitions assigned;
    private final IsolatedObservers observers;

    OrdersRebalanceListener(AssignedPartitions assigned, IsolatedObservers observers) {
        this.assigned = assigned;
        this.observers = observers;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned.assign(partitions, consumer);
        var generation = consumer.groupMetadata().generationId();
        observers.tell(observer -> observer.assigned(generation, partitions));
        LOG.info("Assigned: {}", partitions);
    }

    /**
     * Called at a rebalance, also where nothing is taken, and at this replica's end. And by spring-kafka after {@link
     * #onPartitionsLost} as well: what was lost there is another's by now and must not be committed here.
     */
    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var lostBefore = !partitions.isEmpty() && assigned.holdsNoneOf(partitions);
        if (lostBefore) {
            return;
        }
        assigned.revoke(partitions, consumer);
        var generation = consumer.groupMetadata().generationId();
        observers.tell(observer -> observer.revoked(generation, partitions));
        LOG.info("Revoked: {}", partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned.lose(partitions);
        observers.tell(observer -> observer.lost(partitions));
        LOG.warn("Lost: {}", partitions);
    }
}
