package io.orderstream.consumer.pipeline.intake;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What the intake does at the moment, for whoever asks from another thread. */
public final class IntakeState {
    private final OrdersContainer container;
    private final IntakeMeters meters;
    private final Deferrals deferrals;

    IntakeState(OrdersContainer container, IntakeMeters meters, Deferrals deferrals) {
        this.container = container;
        this.meters = meters;
        this.deferrals = deferrals;
    }

    /** @return whether the container polls; false before the database is there, and after a bug stopped it */
    public boolean polling() {
        return container.polling();
    }

    /** @return numbers of the owned partitions, ascending */
    public List<Integer> owned() {
        return meters.assigned().stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    /** @return numbers of the owned partitions that wait for something to come back, ascending */
    public List<Integer> waiting() {
        return deferrals.waiting().stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }
}
