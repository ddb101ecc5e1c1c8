package io.orderstream.cli.drills.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters that came since a moment, as bytes. */
public record DeadLetters(String bootstrapServers, Map<Integer, Long> since) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A dead letter: which record it was, its bytes, and why. */
    public record Letter(String original, ByteBuffer value, String reason) {
        private static Letter of(ConsumerRecord<byte[], byte[]> record) {
            return new Letter(
                    header(record, DeadLetterHeaders.ORIGINAL_PARTITION) + "@"
                            + header(record, DeadLetterHeaders.ORIGINAL_OFFSET),
                    ByteBuffer.wrap(record.value() == null ? new byte[0] : record.value()),
                    header(record, DeadLetterHeaders.REASON));
        }

        private static String header(ConsumerRecord<?, ?> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        }
    }

    /** Those below the topic's present end, a partition's in offset order. */
    public List<Letter> read() {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = since.keySet().stream()
                    .map(partition -> new TopicPartition(Topics.DEAD_LETTERS, partition))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, since.getOrDefault(partition.partition(), 0L)));
            var ends = consumer.endOffsets(partitions);
            var letters = new ArrayList<Letter>();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The dead letters cannot be read to their end");
                }
                consumer.poll(Duration.ofMillis(500)).forEach(record -> letters.add(Letter.of(record)));
            }
            return letters;
        }
    }
}
