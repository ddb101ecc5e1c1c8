package io.orderstream.verification.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partition of the orders' topic, and how far it is processed.
 *
 * @param beginning first offset that is still there
 * @param end log end offset when the reading began
 * @param committed the group's committed offset, read before {@code next}, or null if there is none
 * @param next the database's {@code partition_progress.next_offset}, or null if there is none
 */
public record PartitionState(
        int partition,
        long beginning,
        long end,
        @Nullable Long committed,
        @Nullable Long next) {

    public long lag() {
        return Math.max(0, end - (committed == null ? beginning : Math.max(committed, beginning)));
    }

    /**
     * @return records that the committed offset is ahead of the database. {@code next} only grows and was read second, so this
     *     is 0 in a correct system however busy it is
     */
    public long commitAhead() {
        return committed == null ? 0 : Math.max(0, committed - (next == null ? beginning : Math.max(next, beginning)));
    }

    /** @return records that the commits of all these partitions together are ahead */
    public static long commitAhead(List<PartitionState> partitions) {
        return partitions.stream().mapToLong(PartitionState::commitAhead).sum();
    }

    public static long lag(List<PartitionState> partitions) {
        return partitions.stream().mapToLong(PartitionState::lag).sum();
    }
}
