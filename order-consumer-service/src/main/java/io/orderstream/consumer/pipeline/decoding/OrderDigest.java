package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The fingerprint of an order whose record carries none. Over customer, currency and lines, and not over the time of acceptance,
 * which differs between two attempts of one request.
 *
 * <p>It is stored with the order and compared with every repeat, so its form is fixed: with another one, the repeat of a stored
 * order would be a conflict and a dead letter. The lines stand as Avro 1.12 prints them, but are written here, field by field:
 * neither another version of Avro nor a new field of the schema changes them.
 *
 * <p>The producer service has a form of its own, which it writes into the record's header. An order whose records come once with
 * and once without that header is a conflict.
 */
final class OrderDigest {
    private static final HexFormat LOWER = HexFormat.of();
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private OrderDigest() {}

    /** @return SHA-256, 64 lower-case hexadecimal digits */
    static String of(Order order) {
        var content = order.getCustomerId() + '\n' + order.getCurrency() + '\n' + lines(order);
        try {
            return LOWER.formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static String lines(Order order) {
        return order.getLines().stream().map(OrderDigest::line).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String line(OrderLine line) {
        return "{\"sku\": \"" + escaped(line.getSku())
                + "\", \"quantity\": " + line.getQuantity()
                + ", \"unitPrice\": " + line.getUnitPrice() + "}";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (standsAsItsCode(c)) {
                        escaped.append("\\u").append(UPPER.toHexDigits(c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static boolean standsAsItsCode(char c) {
        return c <= 0x1F || (c >= 0x7F && c <= 0x9F) || (c >= 0x2000 && c <= 0x20FF);
    }
}
