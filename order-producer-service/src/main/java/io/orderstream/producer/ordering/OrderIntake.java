package io.orderstream.producer.ordering;

import io.orderstream.producer.idempotency.Attempt;
import io.orderstream.producer.idempotency.Claim;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.FreshOrderIds;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.publishing.AcceptedOrder;
import io.orderstream.producer.publishing.OrderPublisher;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes valid orders in: gives each its id, recognises repeats, sends the others. Does not wait for acknowledgements. */
final class OrderIntake {
    private final OrderPublisher publisher;
    private final KeyMemory memory;
    private final FreshOrderIds freshIds;
    private final InstantSource clock;

    OrderIntake(OrderPublisher publisher, KeyMemory memory, FreshOrderIds freshIds, InstantSource clock) {
        this.publisher = publisher;
        this.memory = memory;
        this.freshIds = freshIds;
        this.clock = clock;
    }

    /** Sends the order, unless it is a repeat. May block for as long as the publisher takes to hand a record over. */
    Placement place(RequestedOrder order, @Nullable IdempotencyKey key, RequestId requestId, Deadline deadline) {
        OrderId orderId = key == null ? freshIds.next() : OrderId.of(ClientId.ANONYMOUS, key);
        // A handover that begins too late could end after the deadline: in a batch each order may have to
        // wait for room.
        if (!deadline.leaves(publisher.longestHandover())) {
            return new Placement.Decided(new OrderOutcome.Unavailable(orderId, "NoTimeLeft"));
        }
        Fingerprint fingerprint = Fingerprint.of(order);
        if (key == null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var accepted = new AcceptedOrder(orderId, null, fingerprint, order, now, requestId);
            return new Placement.OnItsWay(orderId, now, false, publisher.publish(accepted));
        }
        return switch (memory.claim(orderId, fingerprint)) {
            case Claim.Conflict _ -> new Placement.Decided(new OrderOutcome.Conflict());
            case Claim.Repeat(Attempt attempt) -> onItsWay(orderId, attempt, true);
            case Claim.First(Attempt attempt) -> {
                var accepted = new AcceptedOrder(orderId, key, fingerprint, order, attempt.acceptedAt(), requestId);
                attempt.publish(() -> publisher.publish(accepted));
                yield onItsWay(orderId, attempt, false);
            }
        };
    }

    private static Placement onItsWay(OrderId orderId, Attempt attempt, boolean repeated) {
        return new Placement.OnItsWay(orderId, attempt.acceptedAt(), repeated, attempt.publication());
    }
}
