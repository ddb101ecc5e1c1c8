package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which coordinates can be checked: what retention removed, or what came after the reading began, proves nothing. */
final class CheckableOffsets {
    private final Map<Integer, PartitionState> partitions;
    private final boolean caughtUp;

    CheckableOffsets(List<PartitionState> partitions) {
        this.partitions = partitions.stream()
                .collect(Collectors.toUnmodifiableMap(PartitionState::partition, Function.identity()));
        this.caughtUp = partitions.stream().allMatch(partition -> partition.lag() == 0);
    }

    /** @return whether everything below the log end offset has been committed, so that a missing effect is a lost one */
    boolean isCaughtUp() {
        return caughtUp;
    }

    boolean wasRemoved(Coordinates at) {
        var partition = partitions.get(at.partition());
        return partition != null && at.offset() < partition.beginning();
    }

    boolean isLater(Coordinates at) {
        var partition = partitions.get(at.partition());
        return partition != null && at.offset() >= partition.end();
    }

    boolean isPastProgress(Coordinates at) {
        var partition = partitions.get(at.partition());
        return partition != null && (partition.next() == null || at.offset() >= partition.next());
    }
}
