package io.orderstream.producer.ordering;

import io.orderstream.producer.idempotency.Attempt;
import io.orderstream.producer.idempotency.Claim;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.FreshOrderIds;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.OrderPublisher;
import io.orderstream.producer.publishing.OutgoingOrder;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Gives each order its id, recognises repeats, sends the others. Does not wait for acknowledgements. */
final class OrderSender {
    private final OrderPublisher publisher;
    private final KeyMemory memory;
    private final FreshOrderIds freshIds;
    private final InstantSource clock;

    OrderSender(OrderPublisher publisher, KeyMemory memory, FreshOrderIds freshIds, InstantSource clock) {
        this.publisher = publisher;
        this.memory = memory;
        this.freshIds = freshIds;
        this.clock = clock;
    }

    /** Sends the order, unless it is a repeat. May block for as long as the publisher takes to hand a record over. */
    PendingOutcome send(CheckedOrder.Valid valid, OpenRequest request) {
        var key = valid.idempotencyKey();
        var orderId = key == null ? freshIds.next() : OrderId.of(ClientId.ANONYMOUS, key);
        // A handover that begins too late could end after the deadline: in a batch each order may have to
        // wait for room.
        if (!request.deadline().leaves(publisher.longestHandover())) {
            return new PendingOutcome.Known(new OrderOutcome.Unavailable(orderId, "NoTimeLeft"));
        }
        var order = valid.order();
        var fingerprint = Fingerprint.of(order);
        if (key == null) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var outgoing = new OutgoingOrder(orderId, null, fingerprint, order, now, request.id());
            return new PendingOutcome.OnItsWay(orderId, now, false, publisher.publish(outgoing));
        }
        return switch (memory.claim(orderId, fingerprint)) {
            case Claim.Conflict(var window) -> new PendingOutcome.Known(new OrderOutcome.Conflict(window));
            case Claim.Repeat(Attempt attempt) -> onItsWay(orderId, attempt, true);
            case Claim.First(Attempt attempt) -> {
                publish(
                        new OutgoingOrder(orderId, key, fingerprint, order, attempt.acceptedAt(), request.id()),
                        attempt);
                yield onItsWay(orderId, attempt, false);
            }
        };
    }

    private void publish(OutgoingOrder order, Attempt attempt) {
        try {
            attempt.follow(publisher.publish(order));
        } catch (RuntimeException | Error e) { // The publisher throws only what it cannot help, a StackOverflowError.
            attempt.fail();
            throw e;
        }
    }

    private static PendingOutcome onItsWay(OrderId orderId, Attempt attempt, boolean repeated) {
        return new PendingOutcome.OnItsWay(orderId, attempt.acceptedAt(), repeated, attempt.publication());
    }
}
