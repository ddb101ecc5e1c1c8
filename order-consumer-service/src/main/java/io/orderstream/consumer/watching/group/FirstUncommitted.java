package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up when the first record without effect was written. There is no question for that but to read the record, so this
 * reads it, outside of the group and only where its offset is another than last time.
 */
final class FirstUncommitted implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstUncommitted.class);
    private static final Duration POLL = Duration.ofMillis(50);

    private record Known(long offset, Instant writtenAt) {}

    private final String topic;
    private final int polls;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<Integer, Known> known = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** @param atMost how long one round may take */
    FirstUncommitted(String topic, Duration atMost, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topic = topic;
        this.polls = Math.toIntExact(Math.max(1, atMost.dividedBy(POLL)));
        this.consumers = consumers;
    }

    /**
     * @param offsets by partition, of records that exist
     * @return when they were written; those that could not be read in time are missing
     */
    Map<Integer, Instant> writtenAt(Map<Integer, Long> offsets) {
        known.entrySet().removeIf(entry -> {
            var wanted = offsets.get(entry.getKey());
            return wanted == null || wanted != entry.getValue().offset();
        });
        var missing = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, offset) -> {
            if (!known.containsKey(partition)) {
                missing.put(new TopicPartition(topic, partition), offset);
            }
        });
        if (!missing.isEmpty()) {
            read(missing);
        }
        var found = new HashMap<Integer, Instant>();
        known.forEach((partition, record) -> found.put(partition, record.writtenAt()));
        return found;
    }

    private void read(Map<TopicPartition, Long> missing) {
        try {
            var reader = reader();
            reader.assign(missing.keySet());
            // A partition that was assigned before is still paused from its last reading.
            reader.resume(missing.keySet());
            missing.forEach(reader::seek);
            for (var round = 0; round < polls && !missing.isEmpty(); round++) {
                var polled = reader.poll(POLL);
                for (var partition : polled.partitions()) {
                    var first = polled.records(partition).getFirst();
                    var wanted = missing.remove(partition);
                    if (wanted != null) {
                        known.put(partition.partition(), new Known(wanted, Instant.ofEpochMilli(first.timestamp())));
                        reader.pause(Set.of(partition));
                    }
                }
            }
        } catch (KafkaException e) {
            LOG.debug("First records without effect cannot be read: {}", e.toString());
        }
    }

    private Consumer<byte[], byte[]> reader() {
        var reader = consumer;
        if (reader == null) {
            reader = consumers.get();
            consumer = reader;
        }
        return reader;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
        }
    }
}
