package io.orderstream.producer.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The memory of recent idempotency keys, of each replica by itself.
 *
 * @param maxKeys keys that are remembered, the oldest forgotten first; about 300 bytes each; at least 1000
 * @param timeToLive how long a key is remembered, 1 s to 24 h
 * @param requireKey true: an order without a key is refused. Without one, a request that a client library repeats by itself is a
 *     second order
 */
@ConfigurationProperties("orders.idempotency")
public record IdempotencyProperties(
        @DefaultValue("100000") int maxKeys,
        @DefaultValue("10m") Duration timeToLive,
        @DefaultValue("false") boolean requireKey) {
    public IdempotencyProperties {
        if (maxKeys < 1000) {
            throw new IllegalArgumentException("orders.idempotency.max-keys must be at least 1000, is " + maxKeys);
        }
        if (timeToLive.toMillis() < 1000 || timeToLive.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("orders.idempotency.time-to-live must be 1s to 24h, is " + timeToLive);
        }
    }
}
