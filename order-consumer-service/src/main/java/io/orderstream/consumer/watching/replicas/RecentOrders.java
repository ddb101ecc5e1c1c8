package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.api.Amounts;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last few records that this replica brought to an outcome. */
final class RecentOrders implements IntakeObserver {
    static final int KEPT = 20;

    private final String replica;
    private final Deque<RecentOrder> newest = new ArrayDeque<>();

    RecentOrders(String replica) {
        this.replica = replica;
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied) {
            var decisions = applied.decisions();
            // Of a large slice only its end: what is not shown is not worth the consumer's time.
            var tail = decisions.subList(Math.max(0, decisions.size() - KEPT), decisions.size());
            synchronized (newest) {
                tail.forEach(decision -> newest.addFirst(recent(slice, decision, applied.committedAt())));
                while (newest.size() > KEPT) {
                    newest.removeLast();
                }
            }
        }
    }

    /** @return newest first */
    List<RecentOrder> newest() {
        synchronized (newest) {
            return List.copyOf(newest);
        }
    }

    private RecentOrder recent(Slice slice, Decision decision, Instant at) {
        return switch (decision) {
            case Decision.Confirm confirm -> of(decision, confirm.order(), null, at);
            case Decision.Reject reject -> of(decision, reject.order(), reject.reason(), at);
            case Decision.Repeat repeat -> bare(decision, repeat.orderId().toString(), null, at);
            case Decision.Unprocessable(var position, var reason, var detail) ->
                bare(decision, slice.orderId(position).map(Object::toString).orElse(null), reason + ": " + detail, at);
        };
    }

    private RecentOrder of(Decision decision, PlacedOrder order, @Nullable String reason, Instant at) {
        return new RecentOrder(
                order.id().toString(),
                order.customerId(),
                order.currency(),
                Amounts.text(order.total(), order.currency()),
                decision.outcome().name(),
                reason,
                decision.at().partition(),
                decision.at().offset(),
                order.acceptedAt(),
                at,
                replica);
    }

    private RecentOrder bare(Decision decision, @Nullable String orderId, @Nullable String reason, Instant at) {
        return new RecentOrder(
                orderId,
                null,
                null,
                null,
                decision.outcome().name(),
                reason,
                decision.at().partition(),
                decision.at().offset(),
                null,
                at,
                replica);
    }
}
