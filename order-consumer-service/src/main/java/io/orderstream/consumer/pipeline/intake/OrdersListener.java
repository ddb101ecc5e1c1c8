package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * From poll to committed offset, on the consumer's own thread. Blocking, so at a rebalance nothing is in flight: the revoke
 * callback runs inside the next poll, after everything polled before has its outcome.
 */
final class OrdersListener {
    static final String ID = "orders";

    private final SliceIntake intake;
    private final AssignedPartitions assigned;
    private final LogChecks checks;
    private final IsolatedObservers observers;

    OrdersListener(SliceIntake intake, AssignedPartitions assigned, LogChecks checks, IsolatedObservers observers) {
        this.intake = intake;
        this.assigned = assigned;
        this.checks = checks;
        this.observers = observers;
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            groupId = "${orders.intake.group:" + Topics.GROUP + "}",
            topics = "${orders.intake.topic:" + Topics.ORDERS + "}")
    void onPoll(ConsumerRecords<byte[], byte[]> polled, Consumer<byte[], byte[]> consumer) {
        Outcome.PutOff theRestWaits = null;
        for (var slice : Slice.of(polled)) {
            Outcome outcome = theRestWaits == null ? take(slice, consumer) : theRestWaits;
            if (outcome instanceof Outcome.PutOff why) {
                assigned.putOff(slice, why, consumer);
                theRestWaits = why.cause().ofAllPartitions() ? why : null;
            }
            observers.tell(observer -> observer.took(slice, outcome));
        }
        checks.afterPoll(consumer);
        assigned.commit(consumer);
    }

    private Outcome take(Slice slice, Consumer<?, ?> consumer) {
        observers.tell(observer -> observer.takes(slice));
        return intake.take(slice, consumer);
    }

    /** A commit that failed is tried again when no records follow that would take it along. */
    @EventListener
    void onIdle(ListenerContainerIdleEvent idle) {
        checks.whenIdle(idle.getConsumer());
        assigned.commit(idle.getConsumer());
    }
}
