package io.orderstream.cli.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.schemas.DeadLetterHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic's raw bytes from its beginning to the log ends of the moment, outside of any group. */
final class TopicReader {
    private final Map<String, Object> settings;

    TopicReader(String bootstrapServers) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
    }

    /** @return the log ends that were read up to, by partition */
    Map<Integer, Long> forEach(String topic, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (behind(consumer, partitions, ends)) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (record.offset() < ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                        action.accept(record);
                    }
                });
            }
            var byNumber = new TreeMap<Integer, Long>();
            ends.forEach((partition, end) -> byNumber.put(partition.partition(), end));
            return byNumber;
        }
    }

    /** @return the places on the orders' topic that the dead letters name as their source */
    Set<Place> deadLetterSources(String topic) {
        var sources = new HashSet<Place>();
        forEach(topic, letter -> {
            var partition = letter.headers().lastHeader(DeadLetterHeaders.ORIGINAL_PARTITION);
            var offset = letter.headers().lastHeader(DeadLetterHeaders.ORIGINAL_OFFSET);
            if (partition != null && offset != null) {
                sources.add(new Place(number(partition.value()).intValue(), number(offset.value())));
            }
        });
        return sources;
    }

    private static Long number(byte[] text) {
        return Long.valueOf(new String(text, UTF_8));
    }

    private static boolean behind(
            KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L));
    }
}
