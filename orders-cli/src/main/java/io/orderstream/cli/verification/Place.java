package io.orderstream.cli.verification;

/** A record's partition and offset. */
record Place(int partition, long offset) {
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
