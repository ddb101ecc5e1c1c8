package io.orderstream.producer.sharing;

import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what is written, from the tail's start on, with one consumer. Used by one thread. */
final class TopicTail {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final TailStart start;
    private final KeyMemory memory;
    /** The partitions' ends when their reading began. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private Instant lookAgain = Instant.MIN;

    TopicTail(Consumer<byte[], byte[]> consumer, TailStart start, KeyMemory memory) {
        this.consumer = consumer;
        this.start = start;
        this.memory = memory;
    }

    /**
     * Waits a little if there is nothing.
     *
     * @return how many records were read
     */
    int read() {
        followAllPartitions();
        if (ends.isEmpty()) {
            return 0;
        }
        var records = consumer.poll(WAIT);
        for (var record : records) {
            var order = WrittenOrders.of(record);
            if (order != null) {
                memory.learn(order);
            }
        }
        return records.count();
    }

    /** True if everything has been read that was there at the start. */
    boolean isRead() {
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void followAllPartitions() {
        var now = start.clock().instant();
        if (now.isBefore(lookAgain)) {
            return;
        }
        lookAgain = now.plus(LOOK_FOR_PARTITIONS);
        Set<TopicPartition> all = consumer.partitionsFor(Topics.ORDERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        var added = new HashSet<>(all);
        added.removeAll(ends.keySet());
        if (added.isEmpty()) {
            return;
        }
        all.addAll(ends.keySet());
        consumer.assign(all); // Those that were assigned keep their positions.
        begin(added, all.size());
    }

    private void begin(Set<TopicPartition> partitions, int all) {
        var since = start.since().toEpochMilli();
        var byTime = consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(each -> each, _ -> since)));
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            var first = byTime.get(partition);
            consumer.seek(partition, start.of(first == null ? null : first.offset(), end, all));
            ends.put(partition, end);
        });
    }
}
