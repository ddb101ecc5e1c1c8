package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.processing.Decision.Confirm;
import io.orderstream.consumer.pipeline.processing.Decision.Reject;
import io.orderstream.consumer.pipeline.processing.Decision.Repeat;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The decision over a slice of a partition: values in, values out, in offset order. */
final class SliceDecision {
    private final Map<UUID, String> fingerprints;
    private final Stock stock;

    private SliceDecision(Map<UUID, String> fingerprints, Stock stock) {
        this.fingerprints = new HashMap<>(fingerprints);
        this.stock = stock;
    }

    /**
     * Decides record after record; what one takes, the next does not find.
     *
     * @param slice records of one partition, in offset order
     * @param fingerprints by order id, of the orders in the slice that took effect before
     * @return one decision for each record, in the same order
     */
    static List<Decision> decide(List<Decoded> slice, Map<UUID, String> fingerprints, Stock stock) {
        var decision = new SliceDecision(fingerprints, stock);
        return slice.stream().map(decision::decide).toList();
    }

    private Decision decide(Decoded record) {
        return switch (record) {
            case Decoded.Unprocessable(var at, var reason, var detail) -> new Unprocessable(at, reason, detail);
            case Decoded.Valid(var at, var order) -> decide(at, order);
        };
    }

    private Decision decide(RecordPosition at, PlacedOrder order) {
        var before = fingerprints.putIfAbsent(order.id(), order.fingerprint());
        if (before != null) {
            return before.equals(order.fingerprint())
                    ? new Repeat(at, order.id())
                    : new Unprocessable(
                            at, Reason.CONFLICTING_REPEAT, "Order " + order.id() + " took effect with other content.");
        }
        return stock.lacks(order)
                .<Decision>map(reason -> new Reject(at, order, reason))
                .orElseGet(() -> {
                    stock.take(order);
                    return new Confirm(at, order);
                });
    }
}
