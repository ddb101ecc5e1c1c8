package io.orderstream.consumer.pipeline.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The container that polls for {@link OrdersListener}. Spring knows it by its name only, and only once the context is there. */
final class OrdersContainer implements Pauses {
    private final KafkaListenerEndpointRegistry containers;
    private final ScheduledExecutorService resumptions;

    OrdersContainer(KafkaListenerEndpointRegistry containers, ScheduledExecutorService resumptions) {
        this.containers = containers;
        this.resumptions = resumptions;
    }

    void start() {
        container().ifPresent(MessageListenerContainer::start);
    }

    boolean polling() {
        return container().map(MessageListenerContainer::isRunning).orElse(false);
    }

    /** The container is polled on meanwhile, so the replica stays a member and its other partitions go on. */
    @Override
    public void pause(TopicPartition partition, Duration pause) {
        container().ifPresent(container -> {
            container.pausePartition(partition);
            // Whoever owns the partition by then: the container keeps a pause over a rebalance, and nobody else ends
            // it.
            var _ = resumptions.schedule(
                    () -> container.resumePartition(partition), pause.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private Optional<MessageListenerContainer> container() {
        return Optional.ofNullable(containers.getListenerContainer(OrdersListener.ID));
    }
}
