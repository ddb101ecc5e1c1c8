package io.orderstream.producer.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Kafka is looked at for the readiness.
 *
 * @param interval time between two looks, 1 s to 1 min; a finding that is three times as old counts as none
 * @param timeout how long one look may take, 500 ms to {@code interval}
 */
@ConfigurationProperties("orders.health")
record HealthProperties(
        @DefaultValue("3s") Duration interval,
        @DefaultValue("2s") Duration timeout) {
    HealthProperties {
        if (interval.toMillis() < 1000 || interval.toMillis() > 60_000) {
            throw new IllegalArgumentException("orders.health.interval must be 1s to 1m, is " + interval);
        }
        if (timeout.toMillis() < 500 || timeout.compareTo(interval) > 0) {
            throw new IllegalArgumentException("orders.health.timeout must be 500ms to the interval, is " + timeout);
        }
    }
}
