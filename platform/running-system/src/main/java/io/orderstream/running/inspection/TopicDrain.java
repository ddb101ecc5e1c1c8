package io.orderstream.running.inspection;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to an end that is fixed before the first record, in no group, as raw bytes. */
public final class TopicDrain implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_EMPTY_POLLS = 30;

    private final KafkaConsumer<byte[], byte[]> consumer;

    public TopicDrain(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The first offset that is there and the log end offset. */
    public record Range(long beginning, long end) {}

    /** @return the range of each partition as it is now */
    public Map<TopicPartition, Range> ranges(String topic) {
        try {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(TopicDrain::topicPartition)
                    .toList();
            var beginnings = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            return partitions.stream()
                    .collect(Collectors.toMap(p -> p, p -> new Range(known(beginnings, p), known(ends, p))));
        } catch (KafkaException e) {
            throw new UnreachableException("Kafka does not tell the offsets of " + topic, e);
        }
    }

    /** Kafka answers for every partition that it was asked about. */
    private static <T> T known(Map<TopicPartition, T> map, TopicPartition partition) {
        return Objects.requireNonNull(map.get(partition));
    }

    private static TopicPartition topicPartition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** Each record of the ranges, a partition's in offset order. */
    public void drain(Map<TopicPartition, Range> ranges, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        try {
            consumer.assign(ranges.keySet());
            ranges.forEach((partition, range) -> consumer.seek(partition, range.beginning()));
            var open = new HashSet<>(ranges.keySet());
            var emptyPolls = 0;
            for (closeReached(open, ranges); !open.isEmpty(); closeReached(open, ranges)) {
                var records = consumer.poll(POLL);
                emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
                if (emptyPolls > MOST_EMPTY_POLLS) {
                    throw new UnreachableException("Kafka has stopped to deliver records of " + open);
                }
                for (var record : records) {
                    if (record.offset() < known(ranges, topicPartition(record)).end()) {
                        action.accept(record);
                    }
                }
            }
        } catch (KafkaException e) {
            throw new UnreachableException("Kafka does not deliver", e);
        }
    }

    private static TopicPartition topicPartition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** By position, not by the last record seen: the last offset of a range may hold none. */
    private void closeReached(Set<TopicPartition> open, Map<TopicPartition, Range> ranges) {
        var reached = open.stream()
                .filter(partition ->
                        consumer.position(partition) >= known(ranges, partition).end())
                .toList();
        consumer.pause(reached);
        reached.forEach(open::remove);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
