package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded.Unprocessable;
import io.orderstream.consumer.pipeline.decoding.Decoded.Valid;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.OrderBounds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a record before it may be processed. The producer service guarantees all of it; another writer on the
 * topic may not, and the database would store 12.345 as 12.35 or refuse a NUL without saying which record it was.
 */
final class OrderRules {
    private OrderRules() {}

    static Decoded check(ConsumerRecord<byte[], byte[]> record, Order order, Instant now) {
        var at = RecordPosition.of(record);
        var violation = violation(record, order, now);
        return violation == null
                ? new Valid(at, placed(record, order))
                : new Unprocessable(at, Reason.INVALID_ORDER, violation);
    }

    private static @Nullable String violation(ConsumerRecord<byte[], byte[]> record, Order order, Instant now) {
        if (uuid(order.getOrderId()) == null) {
            return "orderId is not a UUID in canonical form.";
        }
        if (record.key() == null || !order.getOrderId().equals(new String(record.key(), StandardCharsets.UTF_8))) {
            return "The record's key is not the orderId: records of one order could be in several partitions.";
        }
        if (!OrderBounds.isPlausible(order.getAcceptedAt(), now)) {
            return "acceptedAt is before " + OrderBounds.EARLIEST + " or more than " + OrderBounds.CLOCK_AHEAD.toHours()
                    + " hours ahead.";
        }
        var customer = idViolation("customerId", order.getCustomerId());
        if (customer != null) {
            return customer;
        }
        var currency = OrderBounds.currency(order.getCurrency()).orElse(null);
        return currency == null
                ? "currency is not the ISO 4217 code of a currency in three capital letters."
                : linesViolation(order, currency);
    }

    private static @Nullable String linesViolation(Order order, Currency currency) {
        if (order.getLines().isEmpty() || order.getLines().size() > OrderBounds.MOST_LINES) {
            return "lines must be 1 to " + OrderBounds.MOST_LINES + ".";
        }
        var sum = BigDecimal.ZERO;
        for (var line : order.getLines()) {
            var violation = lineViolation(line, currency);
            if (violation != null) {
                return violation;
            }
            sum = sum.add(line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
        }
        if (sum.compareTo(OrderBounds.TOTAL_BOUND) >= 0) {
            return "total must be less than " + OrderBounds.TOTAL_BOUND.toPlainString() + ".";
        }
        return sum.compareTo(order.getTotal()) == 0 ? null : "total is not the sum of the lines.";
    }

    private static @Nullable String lineViolation(OrderLine line, Currency currency) {
        // No upper bound: more than there is in stock is an order that is rejected, and the total is bounded.
        if (line.getQuantity() < 1) {
            return "quantity must be at least 1.";
        }
        var price = line.getUnitPrice();
        if (price.signum() < 0 || price.compareTo(OrderBounds.PRICE_BOUND) >= 0) {
            return "unitPrice must be at least 0 and less than " + OrderBounds.PRICE_BOUND.toPlainString() + ".";
        }
        if (!OrderBounds.isExact(price, currency)) {
            return "unitPrice must have at most " + currency.getDefaultFractionDigits() + " fraction digits in "
                    + currency.getCurrencyCode() + ".";
        }
        return idViolation("sku", line.getSku());
    }

    private static @Nullable String idViolation(String field, String value) {
        if (!OrderBounds.isIdLength(value, OrderBounds.LONGEST_ID)) {
            return field + " must be 1 to " + OrderBounds.LONGEST_ID + " characters, not only spaces.";
        }
        return OrderBounds.isPrintable(value)
                ? null
                : field + " must have no control characters, none that turn the direction of writing and no unpaired"
                        + " surrogates.";
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

    private static @Nullable UUID uuid(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
