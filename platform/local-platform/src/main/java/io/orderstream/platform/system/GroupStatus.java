package io.orderstream.platform.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who owns which partition, and how far behind each is.
 *
 * @param state as the broker names it: Stable, Assigning, Reconciling, Empty, …
 */
public record GroupStatus(String state, List<Share> shares) {
    /** @param owner name of the replica, or {@link #NOBODY} */
    public record Share(String owner, List<PartitionLag> partitions) {
        public String partitionNames() {
            return partitions.isEmpty()
                    ? "-"
                    : partitions.stream().map(lag -> "P" + lag.partition()).collect(Collectors.joining(","));
        }

        public String lags() {
            return partitions.stream().map(lag -> Long.toString(lag.lag())).collect(Collectors.joining(","));
        }
    }

    static final String NOBODY = "nobody";

    public GroupStatus {
        shares = List.copyOf(shares);
    }

    /**
     * @param owned partitions by owner; an owner without partitions is a member that waits
     * @param lags of every partition of the topic
     */
    static GroupStatus of(String state, Map<String, ? extends Iterable<Integer>> owned, List<PartitionLag> lags) {
        var byPartition = new TreeMap<Integer, PartitionLag>();
        lags.forEach(lag -> byPartition.put(lag.partition(), lag));
        var shares = new ArrayList<Share>();
        new TreeMap<>(owned).forEach((owner, partitions) -> {
            var sorted = new TreeSet<Integer>();
            partitions.forEach(sorted::add);
            shares.add(new Share(
                    owner,
                    sorted.stream()
                            .map(byPartition::remove)
                            .filter(Objects::nonNull)
                            .toList()));
        });
        if (!byPartition.isEmpty()) {
            shares.add(new Share(NOBODY, List.copyOf(byPartition.values())));
        }
        return new GroupStatus(state, shares);
    }
}
