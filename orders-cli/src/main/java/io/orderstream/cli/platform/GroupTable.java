package io.orderstream.cli.platform;

import io.orderstream.schemas.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The group's assignment as text. */
record GroupTable(GroupAssignment group) {
    void print(PrintWriter out) {
        out.printf("%nGroup %s on %s: %s%n", Topics.GROUP, Topics.ORDERS, group.state());
        group.owners().forEach((member, partitions) -> out.printf("  %-12s %s%n", member, owned(partitions)));
        var free = group.lags().keySet().stream()
                .filter(partition -> group.owners().values().stream().noneMatch(owned -> owned.contains(partition)))
                .toList();
        if (!free.isEmpty()) {
            out.printf("  %-12s %s%n", "nobody", owned(free));
        }
    }

    private String owned(List<Integer> partitions) {
        return partitions.isEmpty()
                ? "nothing"
                : partitions.stream()
                        .map(partition ->
                                "P" + partition + " (lag " + group.lags().getOrDefault(partition, 0L) + ")")
                        .collect(Collectors.joining(", "));
    }
}
