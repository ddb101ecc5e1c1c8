package io.orderstream.consumer.watching.connect;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the sinks are, as the brokers tell: right also while no worker answers. What they do not tell is unknown, a null. */
final class Positions {
    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    /** How Kafka Connect names the consumer group of a sink. */
    private static final String GROUP = "connect-";

    private final Admin admin;
    private final Duration timeout;

    Positions(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /** @return records of the sink's topics behind its committed offsets, of the partitions where it has any */
    @Nullable
    Long lag(String sink, Set<String> topics) throws InterruptedException {
        var group = GROUP + sink;
        var committed = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group));
        if (committed == null) {
            return null;
        }
        var offsets = new HashMap<>(committed);
        offsets.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        if (offsets.isEmpty()) {
            return null;
        }
        var ends = offsets(offsets.keySet(), OffsetSpec.latest());
        if (ends == null) {
            return null;
        }
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .mapToLong(entry -> Math.max(
                        0,
                        Objects.requireNonNull(ends.get(entry.getKey())).offset()
                                - entry.getValue().offset()
                                - marks(entry.getKey())))
                .sum();
    }

    /**
     * The source writes the orders' status in transactions, so what is last in each partition is the end of one. It is no record, and
     * a sink, which commits what it was given, is never past it.
     */
    private static int marks(TopicPartition partition) {
        return partition.topic().equals(Topics.ORDER_STATUS) ? 1 : 0;
    }

    /** @return how many records were ever written to the topic */
    @Nullable
    Long written(String topic) throws InterruptedException {
        var described = answer(admin.describeTopics(List.of(topic)).allTopicNames());
        if (described == null) {
            return null;
        }
        var partitions = Objects.requireNonNull(described.get(topic)).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        var ends = offsets(partitions, OffsetSpec.latest());
        return ends == null
                ? null
                : Long.valueOf(ends.values().stream()
                        .mapToLong(ListOffsetsResultInfo::offset)
                        .sum());
    }

    private @Nullable Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec) throws InterruptedException {
        return answer(admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)))
                .all());
    }

    private <T> @Nullable T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The brokers did not answer: {}", e.toString());
            return null;
        }
    }
}
