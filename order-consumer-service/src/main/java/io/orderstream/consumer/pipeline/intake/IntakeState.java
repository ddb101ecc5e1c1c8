package io.orderstream.consumer.pipeline.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** What the intake does at the moment, for whoever asks from another thread. */
public final class IntakeState {
    private final OrdersContainer container;
    private final AssignedPartitions assigned;

    IntakeState(OrdersContainer container, AssignedPartitions assigned) {
        this.container = container;
        this.assigned = assigned;
    }

    /** @return whether the container polls; false before the database is there, and after a bug stopped it */
    public boolean polling() {
        return container.polling();
    }

    /** @return numbers of the owned partitions, ascending */
    public List<Integer> owned() {
        return numbers(assigned.owned());
    }

    /** @return numbers of the owned partitions that wait for something to come back, ascending */
    public List<Integer> waiting() {
        return numbers(assigned.waiting());
    }

    /** @return what each partition that waits is waiting for, in a sentence, by the partition's number */
    public Map<Integer, String> waitingFor() {
        return assigned.waitingFor();
    }

    /** @return by number those owned partitions that a person must decide on, and why */
    public Map<Integer, String> stopped() {
        var stopped = new TreeMap<Integer, String>();
        assigned.stopped().forEach((partition, why) -> stopped.put(partition.partition(), why));
        return stopped;
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }
}
