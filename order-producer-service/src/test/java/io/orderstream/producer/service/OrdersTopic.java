package io.orderstream.producer.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.platform.LocalPlatform;
import io.orderstream.schemas.Topics;
import io.orderstream.serde.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What really is on the topic, as bytes. */
final class OrdersTopic {
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.ORDERS, partition))
            .toList();

    private final LocalPlatform platform;

    OrdersTopic(LocalPlatform platform) {
        this.platform = platform;
    }

    /** Sets min.insync.replicas. */
    void needs(int replicas) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS);
        var entry = new ConfigEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas));
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
        return records().stream()
                .filter(record -> record.partition() == partition && record.offset() == offset)
                .findFirst()
                .orElseThrow();
    }

    List<ConsumerRecord<byte[], byte[]>> recordsOf(String orderId) {
        return records().stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(orderId))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(PARTITIONS);
            consumer.seekToBeginning(PARTITIONS);
            Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS);
            while (PARTITIONS.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    Order decoded(ConsumerRecord<byte[], byte[]> record) {
        assertThat(record.value()[0]).as("Confluent wire format").isZero();
        try (var deserializer = new AvroDeserializer<Order>()) {
            deserializer.configure(
                    Map.of("schema.registry.url", platform.registryUrl(), "specific.avro.reader", true), false);
            return requireNonNull(deserializer.deserialize(Topics.ORDERS, record.value()));
        }
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
