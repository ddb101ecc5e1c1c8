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
            if (partition.leader() == null || partition.leader().isEmpty()) {
                faults.add(name + " has no leader");
            } else if (partition.isr().size() < minIsr) {
                faults.add("%s has %d in-sync replicas, needs %d"
                        .formatted(name, partition.isr().size(), minIsr));
            }
        }
        return faults;
    }
}
