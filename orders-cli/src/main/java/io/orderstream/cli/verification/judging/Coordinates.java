package io.orderstream.cli.verification.judging;

import java.util.Comparator;

/** Where a record is, or was, on the orders' topic. */
public record Coordinates(int partition, long offset) implements Comparable<Coordinates> {
    private static final Comparator<Coordinates> ORDER =
            Comparator.comparingInt(Coordinates::partition).thenComparingLong(Coordinates::offset);

    @Override
    public int compareTo(Coordinates other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
