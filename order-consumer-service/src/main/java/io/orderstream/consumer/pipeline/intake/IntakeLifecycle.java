package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.migration.DatabaseMigrated;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Starts the intake once the tables are there, and lets a stopping replica leave a slow downstream. */
final class IntakeLifecycle {
    private final OrdersContainer container;
    private final Downstream downstream;

    IntakeLifecycle(OrdersContainer container, Downstream downstream) {
        this.container = container;
        this.downstream = downstream;
    }

    @EventListener(DatabaseMigrated.class)
    void start() {
        container.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        downstream.stop();
    }
}
