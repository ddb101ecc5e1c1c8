package io.orderstream.consumer.watching.rebalancing;

import java.time.Instant;
import java.util.List;

/**
 * One rebalance of the group.
 *
 * @param at when its first part was seen
 * @param detail the cause as a sentence
 * @param pauseSeconds how long the longest of the partitions that changed hands stood still
 * @param redelivered records that came again because of it
 * @param changes of the replicas that gained or lost something, by name
 */
record Rebalance(
        Instant at,
        int generation,
        RebalanceCause cause,
        String detail,
        double pauseSeconds,
        long redelivered,
        List<Change> changes) {

    /** @param owns what is the member's after it */
    record Change(String member, List<Integer> gained, List<Integer> lost, List<Integer> owns) {}
}
