package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.schemas.Topics;
import java.util.List;
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
    private final OffsetCommits commits;
    private final Deferrals deferrals;
    private final List<IntakeObserver> observers;

    OrdersListener(SliceIntake intake, OffsetCommits commits, Deferrals deferrals, List<IntakeObserver> observers) {
        this.intake = intake;
        this.commits = commits;
        this.deferrals = deferrals;
        this.observers = List.copyOf(observers);
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            groupId = "${orders.intake.group:" + Topics.GROUP + "}",
            topics = "${orders.intake.topic:" + Topics.ORDERS + "}")
    void onPoll(ConsumerRecords<byte[], byte[]> polled, Consumer<byte[], byte[]> consumer) {
        Outcome.PutOff everythingWaits = null;
        for (var slice : Slice.of(polled)) {
            Outcome outcome = everythingWaits == null ? take(slice, consumer) : everythingWaits;
            observers.forEach(observer -> observer.took(slice, outcome));
            switch (outcome) {
                case Outcome.Applied applied -> {
                    commits.applied(slice.partition(), applied.next());
                    deferrals.succeeded(slice.partition());
                }
                case Outcome.TakenUpElsewhere elsewhere -> {
                    // Whoever wrote it may have died before it could say so; no record may follow that would.
                    commits.applied(slice.partition(), elsewhere.stored());
                    deferrals.succeeded(slice.partition());
                }
                case Outcome.PutOff why -> {
                    // Back to the slice's first record before the pause: what was fetched behind it is dropped, so
                    // nothing of this partition can overtake it.
                    consumer.seek(slice.partition(), slice.start().value());
                    deferrals.putOff(slice.partition(), why);
                    // The database and the replica's end are everybody's; the rest need not time out one by one.
                    everythingWaits = why.cause() == Cause.DATABASE || why.cause() == Cause.SHUTDOWN ? why : null;
                }
            }
        }
        commits.commit(consumer);
    }

    private Outcome take(Slice slice, Consumer<?, ?> consumer) {
        observers.forEach(observer -> observer.takes(slice));
        return intake.take(slice, consumer);
    }

    /** A commit that failed is tried again when no records follow that would take it along. */
    @EventListener
    void onIdle(ListenerContainerIdleEvent idle) {
        commits.commit(idle.getConsumer());
    }
}
