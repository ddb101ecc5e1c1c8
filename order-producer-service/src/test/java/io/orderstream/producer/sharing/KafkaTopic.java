package io.orderstream.producer.sharing;

import io.orderstream.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** A consumer without brokers that knows since when records are there. */
final class KafkaTopic extends MockConsumer<byte[], byte[]> {
    private final Map<TopicPartition, Long> sinceThen = new HashMap<>();

    KafkaTopic(int partitions) {
        super("none");
        grow(partitions);
    }

    void grow(int partitions) {
        updatePartitions(
                Topics.ORDERS,
                IntStream.range(0, partitions)
                        .mapToObj(
                                each -> new PartitionInfo(Topics.ORDERS, each, Node.noNode(), new Node[0], new Node[0]))
                        .toList());
        IntStream.range(0, partitions)
                .mapToObj(KafkaTopic::partition)
                .forEach(each -> updateEndOffsets(Map.of(each, 0L)));
    }

    static TopicPartition partition(int number) {
        return new TopicPartition(Topics.ORDERS, number);
    }

    /** @param first the first record's offset since keys are remembered */
    void holds(int partition, long first, long end) {
        sinceThen.put(partition(partition), first);
        updateBeginningOffsets(Map.of(partition(partition), 0L));
        updateEndOffsets(Map.of(partition(partition), end));
    }

    List<TopicPartition> followed() {
        return assignment().stream().toList();
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
        var found = new HashMap<TopicPartition, OffsetAndTimestamp>();
        times.forEach((partition, time) -> {
            var first = sinceThen.get(partition);
            if (first != null) {
                found.put(partition, new OffsetAndTimestamp(first, time));
            }
        });
        return found;
    }
}
