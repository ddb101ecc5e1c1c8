package io.orderstream.platform.system;

/** How many of a partition's records the group has not committed yet. */
record PartitionLag(int partition, long lag) {
    /**
     * @param start offset of the first record that is still there; a group that never committed begins there
     * @param committed negative if the group never committed
     */
    static PartitionLag of(int partition, long start, long committed, long end) {
        return new PartitionLag(partition, Math.max(0, end - (committed < 0 ? start : committed)));
    }
}
