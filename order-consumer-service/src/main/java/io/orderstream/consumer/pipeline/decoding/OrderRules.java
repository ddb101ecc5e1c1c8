package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded.Unprocessable;
import io.orderstream.consumer.pipeline.decoding.Decoded.Valid;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a record before it may be processed. The producer service guarantees all of it; another writer on the
 * topic may not, and the database would store 12.345 as 12.35 or refuse a NUL without saying which record it was.
 */
final class OrderRules {
    private static final int LONGEST_TEXT = 255;
    private static final int MOST_LINES = 10_000;

    private OrderRules() {}

    static Decoded check(ConsumerRecord<byte[], byte[]> record, Order order) {
        var at = RecordPosition.of(record);
        var violation = violation(record, order);
        return violation == null
                ? new Valid(at, placed(record, order))
                : new Unprocessable(at, Reason.INVALID_ORDER, violation);
    }

    private static @Nullable String violation(ConsumerRecord<byte[], byte[]> record, Order order) {
        if (uuid(order.getOrderId()) == null) {
            return "orderId is not a UUID in canonical form.";
        }
        if (record.key() == null || !order.getOrderId().equals(new String(record.key(), StandardCharsets.UTF_8))) {
            return "The record's key is not the orderId: records of one order could be in several partitions.";
        }
        if (!text(order.getCustomerId()) || !text(order.getCurrency())) {
            return "customerId and currency must have 1 to " + LONGEST_TEXT + " characters and no NUL.";
        }
        return linesViolation(order);
    }

    private static @Nullable String linesViolation(Order order) {
        if (order.getLines().isEmpty() || order.getLines().size() > MOST_LINES) {
            return "An order has 1 to " + MOST_LINES + " lines.";
        }
        var sum = BigDecimal.ZERO;
        for (var line : order.getLines()) {
            if (!text(line.getSku())
                    || line.getQuantity() < 1
                    || line.getUnitPrice().signum() < 0) {
                return "A line needs a sku, a quantity of at least 1 and a unitPrice of at least 0.";
            }
            sum = sum.add(line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
        }
        return sum.compareTo(order.getTotal()) == 0 ? null : "total is not the sum of the lines.";
    }

    private static PlacedOrder placed(ConsumerRecord<byte[], byte[]> record, Order order) {
        return new PlacedOrder(
                UUID.fromString(order.getOrderId()),
                order.getCustomerId(),
                order.getCurrency(),
                lines(order.getLines()),
                order.getTotal(),
                order.getAcceptedAt(),
                Fingerprint.of(record.headers(), order));
    }

    private static List<PlacedOrder.Line> lines(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new PlacedOrder.Line(line.getSku(), line.getQuantity(), line.getUnitPrice()))
                .toList();
    }

    private static boolean text(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
