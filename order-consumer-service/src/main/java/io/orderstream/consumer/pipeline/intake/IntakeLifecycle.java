package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.migration.DatabaseMigrated;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Starts the intake once the tables are there, and lets a stopping replica leave a slow downstream. */
final class IntakeLifecycle {
    private final KafkaListenerEndpointRegistry containers;
    private final Downstream downstream;

    IntakeLifecycle(KafkaListenerEndpointRegistry containers, Downstream downstream) {
        this.containers = containers;
        this.downstream = downstream;
    }

    @EventListener(DatabaseMigrated.class)
    void start() {
        var container = containers.getListenerContainer(OrdersListener.ID);
        if (container != null) {
            container.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        downstream.stop();
    }
}
