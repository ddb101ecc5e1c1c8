package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.orders.Order;
import io.orderstream.schemas.OrderHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;

/** The request's fingerprint: what the producer service wrote into the header, or the order's own digest where it wrote none. */
final class Fingerprint {
    private static final int LONGEST = 128;

    private Fingerprint() {}

    static String of(Headers headers, Order order) {
        var header = headers.lastHeader(OrderHeaders.REQUEST_FINGERPRINT);
        if (header == null || header.value() == null || header.value().length == 0) {
            return digest(order);
        }
        var text = new String(header.value(), StandardCharsets.UTF_8);
        // A header of any length and content may stand on the topic; the column takes a short printable text.
        return text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7F) ? text : digest(order);
    }

    /** Over everything but the time of acceptance, which differs between two attempts of one request. */
    private static String digest(Order order) {
        var content = order.getCustomerId() + '\n' + order.getCurrency() + '\n' + order.getLines();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
