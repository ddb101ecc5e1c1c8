package io.orderstream.producer.health;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** What keeps a topic from taking records with acks=all. Pure. */
final class TopicFaults {
    private TopicFaults() {}

    static List<String> of(TopicDescription topic, int minIsr) {
        List<String> faults = new ArrayList<>();
        for (TopicPartitionInfo partition : topic.partitions()) {
            String name = topic.name() + "-" + partition.partition();
            // As the brokers do: a partition never needs more replicas than it has.
            int needed = Math.min(minIsr, partition.replicas().size());
            int inSync = partition.isr().size();
            if (partition.leader() == null || partition.leader().isEmpty()) {
                faults.add(name + " has no leader");
            } else if (inSync < needed) {
                faults.add("%s has %d in-sync replicas, needs %d".formatted(name, inSync, needed));
            }
        }
        return faults;
    }
}
