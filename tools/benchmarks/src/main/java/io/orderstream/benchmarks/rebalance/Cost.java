package io.orderstream.benchmarks.rebalance;

import java.util.Map;
import java.util.Set;

/**
 * What one disturbance cost.
 *
 * @param stableMillis from the signal, or from the moment when the group knew of the new member, to the assignment that stayed
 * @param pauseMillis by partition, the longest time without an effect
 * @param moved partitions with another owner afterwards
 * @param redelivered records that came to a replica after they had their effect
 * @param uncommitted records with an effect that a killed replica had not committed: who starts from the group's offset would repeat them
 */
record Cost(long stableMillis, Map<Integer, Long> pauseMillis, Set<Integer> moved, long redelivered, long uncommitted) {
    /** Of the partitions that changed hands; 0 if none did. */
    long longestPauseOfMoved() {
        return longest(true);
    }

    /** Of the partitions that kept their owner; 0 if none did. */
    long longestPauseOfKept() {
        return longest(false);
    }

    private long longest(boolean changedHands) {
        return pauseMillis.entrySet().stream()
                .filter(pause -> moved.contains(pause.getKey()) == changedHands)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
