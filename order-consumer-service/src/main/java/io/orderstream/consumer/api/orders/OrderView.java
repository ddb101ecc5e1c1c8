package io.orderstream.consumer.api.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** @return the same order with more of what happened to it */
    OrderView with(List<Event> more) {
        if (more.isEmpty()) {
            return this;
        }
        var events = Stream.concat(timeline.stream(), more.stream())
                .sorted(Comparator.comparing(Event::at))
                .toList();
        return new OrderView(
                orderId,
                status,
                reason,
                customerId,
                currency,
                total,
                lines,
                partition,
                offset,
                acceptedAt,
                processedAt,
                processedBy,
                events);
    }

    record Line(String sku, int quantity, String unitPrice) {}

    /** Something that happened to the order. */
    record Event(Instant at, String event, String detail) {}
}
