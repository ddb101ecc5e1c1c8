package io.orderstream.consumer.watching.group;

import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Where a partition's replicas stand.
 *
 * @param hasLeader whether it can be read and written at all
 */
record Replication(boolean hasLeader, int inSync) {
    static Replication of(TopicPartitionInfo partition) {
        var leader = partition.leader();
        var hasLeader = leader != null && !leader.isEmpty();
        return new Replication(hasLeader, hasLeader ? partition.isr().size() : 0);
    }
}
