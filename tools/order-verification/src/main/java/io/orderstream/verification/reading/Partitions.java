package io.orderstream.verification.reading;

import io.orderstream.running.inspection.TopicDrain;
import io.orderstream.verification.checking.PartitionState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Brings together what is known about the partitions of the orders' topic. */
final class Partitions {
    private Partitions() {}

    static List<PartitionState> of(
            Map<TopicPartition, TopicDrain.Range> ranges, Map<Integer, Long> committed, Map<Integer, Long> progress) {
        return ranges.entrySet().stream()
                .map(entry -> {
                    var partition = entry.getKey().partition();
                    var range = entry.getValue();
                    return new PartitionState(
                            partition,
                            range.beginning(),
                            range.end(),
                            committed.get(partition),
                            progress.get(partition));
                })
                .sorted(Comparator.comparingInt(PartitionState::partition))
                .toList();
    }
}
