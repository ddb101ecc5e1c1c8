package io.orderstream.consumer.watching.group;

import org.jspecify.annotations.Nullable;

/**
 * One partition of the orders' topic. What is null is not known at the moment.
 *
 * @param owner name of the replica that owns it; null as well while nobody does
 * @param logEndOffset offset of the next record to be appended
 * @param committedOffset null as well before the first commit
 * @param lag records that have no effect yet; those that retention removed do not count
 * @param lagSeconds age of the first record without effect, 0 without any
 * @param inSyncReplicas replicas of the partition that are in sync, 0 without a leader
 * @param minInSyncReplicas how many must be in sync for a record to be accepted
 * @param retentionUsed how near the first record without effect is to its removal by time or size, 0 to 1
 * @param stuckSeconds for how long it has had lag that nobody worked off, 0 if it moves
 */
public record PartitionView(
        int partition,
        @Nullable String owner,
        @Nullable Long logEndOffset,
        @Nullable Long committedOffset,
        @Nullable Long lag,
        @Nullable Double lagSeconds,
        @Nullable Integer inSyncReplicas,
        @Nullable Integer minInSyncReplicas,
        @Nullable Double retentionUsed,
        double stuckSeconds) {

    static PartitionView unknown(int partition, double stuckSeconds) {
        return new PartitionView(partition, null, null, null, null, null, null, null, null, stuckSeconds);
    }
}
