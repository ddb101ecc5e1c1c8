package io.orderstream.consumer.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own mock of its client, with a log that can be read again and commits that can be made to fail. */
final class TestConsumer extends MockConsumer<byte[], byte[]> {
    static final String TOPIC = "orders";

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log = new TreeMap<>(TestConsumer::compare);
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Queue<RuntimeException> commitFailures = new ArrayDeque<>();

    TestConsumer() {
        super("earliest");
    }

    static TopicPartition partition(int number) {
        return new TopicPartition(TOPIC, number);
    }

    /** The partition's log has these records and no others. */
    void log(int number, long start, String... values) {
        var partition = partition(number);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var value : values) {
            records.add(
                    new ConsumerRecord<>(TOPIC, number, start + records.size(), new byte[0], value.getBytes(UTF_8)));
        }
        log.put(partition, records);
        updateBeginningOffsets(Map.of(partition, start));
        updateEndOffsets(Map.of(partition, start + values.length));
    }

    /** As a poll fetches: from the positions of what is not paused. */
    void fetch() {
        log.forEach((partition, records) -> {
            if (assignment().contains(partition) && !paused().contains(partition)) {
                records.forEach(this::addRecord);
            }
        });
    }

    /** The next commits end like this, one each. */
    void failCommits(List<? extends RuntimeException> failures) {
        commitFailures.addAll(failures);
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        var failure = commitFailures.poll();
        if (failure != null) {
            throw failure;
        }
        super.commitSync(offsets, timeout);
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    }

    /** @return what the group has of the partition, whoever owns it by now; -1 if nothing */
    long committed(int number) {
        return committed.getOrDefault(partition(number), -1L);
    }

    long position(int number) {
        return position(partition(number));
    }

    private static int compare(TopicPartition one, TopicPartition other) {
        return Integer.compare(one.partition(), other.partition());
    }
}
