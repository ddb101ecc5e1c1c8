package io.orderstream.consumer.pipeline.decoding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as it stands on the topic, checked: what the rules of processing may rely on.
 *
 * @param total sum of quantity times unit price, in {@code currency}
 * @param fingerprint tells a repeat of the same request from another request under the same id
 */
public record PlacedOrder(
        UUID id,
        String customerId,
        String currency,
        List<Line> lines,
        BigDecimal total,
        Instant acceptedAt,
        String fingerprint) {

    /** One product and how many pieces of it. */
    public record Line(String sku, int quantity, BigDecimal unitPrice) {}

    public PlacedOrder {
        lines = List.copyOf(lines);
    }
}
