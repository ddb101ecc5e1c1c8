package io.orderstream.consumer.api.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API shows it.
 *
 * @param reason why it was rejected, null if it was confirmed
 * @param total in {@code currency}, with the currency's fraction digits
 * @param offset of its record
 */
record OrderView(
        UUID orderId,
        String status,
        @Nullable String reason,
        String customerId,
        String currency,
        String total,
        List<Line> lines,
        int partition,
        long offset,
        Instant acceptedAt,
        Instant processedAt,
        String processedBy,
        List<Event> timeline) {

    record Line(String sku, int quantity, String unitPrice) {}

    /** Something that happened to the order. */
    record Event(Instant at, String event, String detail) {}
}
