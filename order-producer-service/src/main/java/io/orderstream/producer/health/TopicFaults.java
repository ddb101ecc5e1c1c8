package io.orderstream.producer.health;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.TopicDescription;

/** What keeps a topic from taking records with acks=all. Pure. */
final class TopicFaults {
    private TopicFaults() {}

    static List<String> of(TopicDescription topic, int minIsr) {
        var faults = new ArrayList<String>();
        for (var partition : topic.partitions()) {
            var name = topic.name() + "-" + partition.partition();
            // As the brokers do: a partition never needs more replicas than it has.
            var needed = Math.min(minIsr, partition.replicas().size());
            var inSync = partition.isr().size();
            if (partition.leader() == null || partition.leader().isEmpty()) {
                faults.add(name + " has no leader");
            } else if (inSync < needed) {
                faults.add("%s has %d in-sync replicas, needs %d".formatted(name, inSync, needed));
            }
        }
        return faults;
    }
}
