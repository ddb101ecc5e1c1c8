package io.orderstream.producer.publishing;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The Kafka client's own limits, as far as a request depends on them.
 *
 * @param handover max.block.ms: how long send() may wait for metadata or room in the buffer
 * @param delivery delivery.timeout.ms: how long a record may be on its way after send()
 */
record ProducerTimeouts(Duration handover, Duration delivery) {

    static ProducerTimeouts of(Map<String, Object> settings) {
        var config = new ProducerConfig(settings);
        return new ProducerTimeouts(
                Duration.ofMillis(config.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)),
                Duration.ofMillis(config.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG)));
    }

    /** Otherwise the caller would be told "unknown" while the client still knows nothing either, for every record. */
    void checkInside(Duration deadline) {
        if (handover.plus(delivery).compareTo(deadline) >= 0) {
            throw new IllegalStateException(
                    "max.block.ms (%d) and delivery.timeout.ms (%d) must together be less than orders.requests.deadline (%d ms)"
                            .formatted(handover.toMillis(), delivery.toMillis(), deadline.toMillis()));
        }
    }
}
