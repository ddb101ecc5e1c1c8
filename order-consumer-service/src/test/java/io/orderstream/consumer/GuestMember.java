package io.orderstream.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A member of the group that processes nothing: it is there to make the group deal its partitions anew. */
final class GuestMember implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    GuestMember(String bootstrapServers, String topicAndGroup) {
        topic = topicAndGroup;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        topicAndGroup,
                        "client.id",
                        "guest",
                        "enable.auto.commit",
                        false,
                        "partition.assignment.strategy",
                        RangeAssignor.class.getName(),
                        "session.timeout.ms",
                        10_000,
                        "heartbeat.interval.ms",
                        200),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void rebalance(int times) {
        consumer.subscribe(List.of(topic));
        while (consumer.groupMetadata().generationId() < 0) {
            consumer.poll(Duration.ofMillis(100));
        }
        for (var time = 0; time < times; time++) {
            var generation = consumer.groupMetadata().generationId();
            consumer.enforceRebalance();
            while (consumer.groupMetadata().generationId() <= generation) {
                consumer.poll(Duration.ofMillis(50));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
