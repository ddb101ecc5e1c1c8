package io.orderstream.consumer.watching.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consumer group at one moment. What is null is not known at the moment.
 *
 * @param state Kafka's name of the group's state, in upper case
 * @param members null while the group's coordinator does not answer; empty if there are none
 * @param partitions all, always, ascending
 * @param sampledAt when the brokers were asked
 */
public record GroupView(
        String group,
        @Nullable String state,
        @Nullable List<Member> members,
        List<PartitionView> partitions,
        Instant sampledAt) {
    public GroupView {
        partitions = List.copyOf(partitions);
    }

    /**
     * A member of the group.
     *
     * @param name of the replica
     * @param partitions that it owns, ascending
     */
    public record Member(String name, List<Integer> partitions) {}
}
