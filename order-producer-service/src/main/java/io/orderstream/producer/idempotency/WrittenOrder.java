package io.orderstream.producer.idempotency;

import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import java.time.Instant;

/**
 * An order with an idempotency key as it lies on the topic, whichever replica wrote it.
 *
 * @param acceptedAt what the first request heard
 * @param writtenAt the record's time: the key is remembered from then on
 */
public record WrittenOrder(
        OrderId orderId,
        Fingerprint fingerprint,
        Instant acceptedAt,
        Instant writtenAt,
        Publication.Acknowledged place) {}
