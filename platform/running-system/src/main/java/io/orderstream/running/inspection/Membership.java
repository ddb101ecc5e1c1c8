package io.orderstream.running.inspection;

import io.orderstream.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer group, as its coordinator sees it.
 *
 * @param coordinator broker number
 */
public record Membership(GroupState state, int coordinator, List<Member> members) {
    /**
     * One consumer.
     *
     * @param id given by the coordinator; who was thrown out and came back has another one
     * @param clientId begins with the replica's name
     * @param partitions those of the orders' topic that it owns
     */
    public record Member(String id, String clientId, Set<Integer> partitions) {}

    static Membership of(ConsumerGroupDescription group) {
        var members = group.members().stream()
                .map(member -> {
                    var partitions = new TreeSet<Integer>();
                    member.assignment().topicPartitions().stream()
                            .filter(partition -> partition.topic().equals(Topics.ORDERS))
                            .map(TopicPartition::partition)
                            .forEach(partitions::add);
                    return new Member(member.consumerId(), member.clientId(), partitions);
                })
                .toList();
        return new Membership(group.groupState(), group.coordinator().id(), members);
    }

    /** @return the partitions of the orders' topic by replica; a replica may have several members, one per listener thread */
    public SortedMap<String, SortedSet<Integer>> owned(MemberNames names) {
        var owned = new TreeMap<String, SortedSet<Integer>>();
        members.forEach(member -> owned.computeIfAbsent(names.of(member.clientId()), _ -> new TreeSet<>())
                .addAll(member.partitions()));
        return owned;
    }

    /** @return whether the coordinator has shared out all partitions of the orders' topic, and knows each of these replicas */
    public boolean settled(Collection<String> replicas, MemberNames names) {
        var owned = owned(names);
        return state == GroupState.STABLE
                && owned.keySet().containsAll(replicas)
                && owned.values().stream().mapToInt(Set::size).sum() == Topics.PARTITIONS;
    }
}
