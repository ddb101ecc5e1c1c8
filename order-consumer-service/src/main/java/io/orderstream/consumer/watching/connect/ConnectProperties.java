package io.orderstream.consumer.watching.connect;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sampling of Kafka Connect.
 *
 * @param workers base addresses of the workers' REST API; without any there is nothing to see
 * @param interval how often they are asked
 * @param timeout how long one answer is waited for, of a worker or of the brokers
 */
@ConfigurationProperties("orders.connect")
record ConnectProperties(
        @DefaultValue List<URI> workers,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("2s") Duration timeout) {
    ConnectProperties {
        workers = List.copyOf(workers);
        if (!interval.isPositive() || !timeout.isPositive()) {
            throw new IllegalArgumentException("orders.connect.interval and timeout must be longer than 0");
        }
    }
}
