package io.orderstream.consumer.watching.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What the group's coordinator says.
 *
 * @param state Kafka's name of it
 */
record Membership(String state, List<GroupView.Member> members) {
    static Membership of(ConsumerGroupDescription group, String topic) {
        var members = group.members().stream()
                .map(member -> new GroupView.Member(
                        member.clientId(),
                        member.assignment().topicPartitions().stream()
                                .filter(owned -> owned.topic().equals(topic))
                                .map(TopicPartition::partition)
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(GroupView.Member::name))
                .toList();
        return new Membership(group.groupState().name(), members);
    }

    Map<Integer, String> owners() {
        var owners = new HashMap<Integer, String>();
        members.forEach(member -> member.partitions().forEach(partition -> owners.put(partition, member.name())));
        return owners;
    }
}
