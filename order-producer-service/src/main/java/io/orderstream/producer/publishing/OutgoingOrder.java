package io.orderstream.producer.publishing;

import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.requests.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way to the topic, with everything that its record says.
 *
 * @param key the client's, if it sent one
 * @param acceptedAt when the order was first taken in, in microseconds; a repeat has the first one's
 */
public record OutgoingOrder(
        OrderId orderId,
        @Nullable IdempotencyKey key,
        Fingerprint fingerprint,
        RequestedOrder order,
        Instant acceptedAt,
        RequestId requestId) {}
