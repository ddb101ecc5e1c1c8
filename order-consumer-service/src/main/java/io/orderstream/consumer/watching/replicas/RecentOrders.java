package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.api.Amounts;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last few records that this replica brought to an outcome. */
final class RecentOrders implements IntakeObserver {
    static final int KEPT = 20;

    private final String replica;
    private final InstantSource clock;
    private final Deque<RecentOrder> newest = new ArrayDeque<>();

    RecentOrders(String replica, InstantSource clock) {
        this.replica = replica;
        this.clock = clock;
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied) {
            var decisions = applied.decisions();
            var now = clock.instant();
            // Of a large slice only its end: what is not shown is not worth the consumer's time.
            var tail = decisions.subList(Math.max(0, decisions.size() - KEPT), decisions.size());
            synchronized (newest) {
                tail.forEach(decision -> newest.addFirst(recent(slice, decision, now)));
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

    private RecentOrder recent(Slice slice, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Confirm(var at, var order) -> of(at, order, "CONFIRMED", null, now);
            case Decision.Reject(var at, var order, var reason) -> of(at, order, "REJECTED", reason, now);
            case Decision.Repeat(var at, var id) -> bare(at, id.toString(), "REPEAT", null, now);
            case Decision.Undeliverable(var at, var reason, var detail) ->
                bare(
                        at,
                        slice.orderId(at).map(Object::toString).orElse(null),
                        "DEAD_LETTERED",
                        reason + ": " + detail,
                        now);
        };
    }

    private RecentOrder of(RecordPosition at, PlacedOrder order, String status, @Nullable String reason, Instant now) {
        return new RecentOrder(
                order.id().toString(),
                order.customerId(),
                order.currency(),
                Amounts.text(order.total(), order.currency()),
                status,
                reason,
                at.partition(),
                at.offset(),
                order.acceptedAt(),
                now,
                replica);
    }

    private RecentOrder bare(
            RecordPosition at, @Nullable String orderId, String status, @Nullable String reason, Instant now) {
        return new RecentOrder(
                orderId, null, null, null, status, reason, at.partition(), at.offset(), null, now, replica);
    }
}
