package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stock of the products that a slice asks for, as it stands behind the decisions taken so far. */
final class Stock {
    private final Map<String, Long> available;

    /** @param available pieces by SKU; a SKU that is not in it is no product */
    Stock(Map<String, Long> available) {
        this.available = new HashMap<>(available);
    }

    /** @return why the order cannot be served, or empty if it can */
    Optional<String> lacks(PlacedOrder order) {
        for (var wanted : wanted(order).entrySet()) {
            var left = available.get(wanted.getKey());
            if (left == null) {
                return Optional.of("UNKNOWN_PRODUCT: " + wanted.getKey());
            }
            if (left < wanted.getValue()) {
                return Optional.of(
                        "INSUFFICIENT_STOCK: " + wanted.getKey() + ", wanted " + wanted.getValue() + ", left " + left);
            }
        }
        return Optional.empty();
    }

    void take(PlacedOrder order) {
        wanted(order).forEach((sku, quantity) -> available.merge(sku, -quantity, Long::sum));
    }

    /** Summed by SKU, for one product may stand in several lines; sorted, so that the named reason is always the same one. */
    static Map<String, Long> wanted(PlacedOrder order) {
        var wanted = new TreeMap<String, Long>();
        order.lines().forEach(line -> wanted.merge(line.sku(), (long) line.quantity(), Long::sum));
        return wanted;
    }
}
