package io.orderstream.producer.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The memory of recent idempotency keys. Each replica learns the others' from the topic, and its own of before a restart.
 *
 * @param maxKeys keys that a replica remembers, those of all replicas together, the oldest forgotten first; about 300 bytes
 *     each; at least 1000
 * @param timeToLive how long a key is remembered, 1 s to 24 h
 * @param shared false: a replica knows only the keys that it took in itself since its start, and does not read the topic
 * @param requireKey true: an order without a key is refused. Without one, a request that a client library repeats by itself is a
 *     second order
 */
@ConfigurationProperties("orders.idempotency")
public record IdempotencyProperties(
        @DefaultValue("100000") int maxKeys,
        @DefaultValue("10m") Duration timeToLive,
        @DefaultValue("true") boolean shared,
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
