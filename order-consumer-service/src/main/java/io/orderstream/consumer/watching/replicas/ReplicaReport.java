package io.orderstream.consumer.watching.replicas;

import java.util.List;
import java.util.Map;

/**
 * What a replica says of itself.
 *
 * @param health UP or what the part waits for, by part
 * @param owned partitions, as the replica believes
 * @param waiting those of them that are paused until something is back
 * @param ages of the orders of the last seconds
 * @param orders newest first
 */
public record ReplicaReport(
        Map<String, String> health, List<Integer> owned, List<Integer> waiting, Ages ages, List<RecentOrder> orders) {}
