package io.orderstream.benchmarks.rebalance;

import io.orderstream.running.inspection.MemberNames;
import io.orderstream.running.inspection.Membership;
import io.orderstream.schemas.Topics;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.GroupState;

/**
 * Who owns what, as the group's coordinator says.
 *
 * @param settled the coordinator has nothing left to do
 * @param owned partitions by replica, ascending
 */
record GroupOwnership(boolean settled, SortedMap<String, SortedSet<Integer>> owned) {
    /** @param group none while nobody has joined it */
    static GroupOwnership of(Optional<Membership> group, MemberNames names) {
        return group.map(seen -> new GroupOwnership(seen.state() == GroupState.STABLE, seen.owned(names)))
                .orElseGet(() -> new GroupOwnership(false, Collections.emptySortedMap()));
    }

    /** Each of so many replicas owns something, and nothing is without an owner. */
    boolean complete(int replicas) {
        return settled
                && owned.size() == replicas
                && owned.values().stream().noneMatch(Set::isEmpty)
                && owners().size() == Topics.PARTITIONS;
    }

    Map<Integer, String> owners() {
        var owners = new TreeMap<Integer, String>();
        owned.forEach((replica, partitions) -> partitions.forEach(partition -> owners.put(partition, replica)));
        return owners;
    }

    /** As {@code P0,P1 · P2,P3 · P4,P5}. */
    String layout() {
        return owned.values().stream()
                .map(partitions -> partitions.stream().map(p -> "P" + p).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" · "));
    }
}
