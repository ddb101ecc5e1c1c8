package io.orderstream.producer.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells a repeat of an order from another order with the same idempotency key.
 *
 * @param hex SHA-256 of the order's canonical form, 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

    /**
     * Of the order's meaning, not of its bytes: the same whatever the request's field order, white space, and whether a
     * price came as 2.5, 2.50 or "2.50".
     */
    public static Fingerprint of(RequestedOrder order) {
        var canonical = canonical(order).getBytes(StandardCharsets.UTF_8);
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(canonical)));
    }

    /** Unambiguous because no value in it has a control character: neither the line feed nor the tab can stand in one. */
    private static String canonical(RequestedOrder order) {
        var text = new StringBuilder(64 + 32 * order.lines().size());
        text.append("order/1\n").append(order.customerId()).append('\n');
        text.append(order.currency().getCurrencyCode()).append('\n');
        for (var line : order.lines()) {
            text.append(line.sku()).append('\t').append(line.quantity()).append('\t');
            text.append(line.unitPrice().toPlainString()).append('\n');
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
