package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.orders.Order;
import io.orderstream.schemas.OrderHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** The request's fingerprint: what the producer service wrote into the header, or the order's own digest where it wrote none. */
final class Fingerprint {
    private static final int LONGEST = 128;

    private Fingerprint() {}

    static String of(Headers headers, Order order) {
        var header = headers.lastHeader(OrderHeaders.REQUEST_FINGERPRINT);
        if (header == null || header.value() == null || header.value().length == 0) {
            return OrderDigest.of(order);
        }
        var text = new String(header.value(), StandardCharsets.UTF_8);
        // A header of any length and content may stand on the topic; the column takes a short printable text.
        return text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7F)
                ? text
                : OrderDigest.of(order);
    }
}
