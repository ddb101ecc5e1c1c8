package io.orderstream.consumer.watching.group;

import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Replicas of a partition that are in sync, the brokers' ISR.
 *
 * @param hasLeader whether the partition can be read and written at all
 * @param count 0 without a leader
 */
record InSyncReplicas(boolean hasLeader, int count) {
    static InSyncReplicas of(TopicPartitionInfo partition) {
        var leader = partition.leader();
        var hasLeader = leader != null && !leader.isEmpty();
        return new InSyncReplicas(hasLeader, hasLeader ? partition.isr().size() : 0);
    }
}
