package io.orderstream.verification.checking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts orders as they pass by. */
final class OrderCounter {
    private final Map<String, Total> totals = new TreeMap<>();
    private long accepted;
    private long processed;
    private long confirmed;
    private long rejected;
    private long records;
    private long repeats;
    private long deadLettered;

    void count(OrderHistory order) {
        accepted += order.isAccepted() ? 1 : 0;
        records += order.records().size();
        repeats += Math.max(0, order.records().size() - 1);
        deadLettered += order.deadLetters().size();
        if (order.stored() != null) {
            count(order, order.stored());
        }
    }

    private void count(OrderHistory order, StoredOrder stored) {
        processed++;
        confirmed += stored.status() == StoredOrder.Status.CONFIRMED ? 1 : 0;
        rejected += stored.status() == StoredOrder.Status.REJECTED ? 1 : 0;
        if (order.isAccepted()) {
            var group = order.acceptances().getFirst().group();
            totals.merge(
                    group + " " + stored.currency(),
                    new Total(group, stored.currency(), 1, stored.total()),
                    (sum, _) -> sum.plus(stored.total()));
        }
    }

    Counts counts(Map<KeyOutcome, Long> keyOutcomes, @Nullable Long redelivered) {
        var failed = keyOutcomes.getOrDefault(KeyOutcome.FAILED, 0L);
        var unknown = keyOutcomes.getOrDefault(KeyOutcome.OPEN, 0L);
        return new Counts(
                accepted, failed, unknown, processed, confirmed, rejected, records, repeats, deadLettered, redelivered);
    }

    List<Total> totals() {
        return List.copyOf(totals.values());
    }
}
