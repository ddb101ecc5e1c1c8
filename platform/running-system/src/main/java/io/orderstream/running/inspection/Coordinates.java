package io.orderstream.running.inspection;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Where a record is, or was, on the orders' topic. */
public record Coordinates(int partition, long offset) implements Comparable<Coordinates> {
    private static final Comparator<Coordinates> ORDER =
            Comparator.comparingInt(Coordinates::partition).thenComparingLong(Coordinates::offset);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /**
     * Reads what {@link #toString()} makes.
     *
     * @throws IllegalArgumentException if it is no partition and offset
     */
    public static Coordinates parse(String text) {
        var at = TEXT.matcher(text);
        if (!at.matches()) {
            throw new IllegalArgumentException("not PARTITION@OFFSET: " + text);
        }
        return new Coordinates(Integer.parseInt(at.group(1)), Long.parseLong(at.group(2)));
    }

    @Override
    public int compareTo(Coordinates other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
