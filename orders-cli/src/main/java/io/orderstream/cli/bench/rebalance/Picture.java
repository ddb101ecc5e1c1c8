package io.orderstream.cli.bench.rebalance;

import io.orderstream.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who owns what, as the group's coordinator says.
 *
 * @param settled the coordinator has nothing left to do
 * @param owned partitions by replica, ascending
 */
record Picture(boolean settled, SortedMap<String, List<Integer>> owned) {
    /** Each of so many replicas owns something, and nothing is without an owner. */
    boolean complete(int replicas) {
        return settled
                && owned.size() == replicas
                && owned.values().stream().noneMatch(List::isEmpty)
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
