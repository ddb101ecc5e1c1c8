package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.checking.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Any number of entries per order, in columns: where a record is, what it says, and a tag. An order's entries are a chain, the
 * latest first.
 */
final class Entries {
    private static final int NONE = -1;
    private static final int START = 1 << 10;

    private int[] latest = new int[0];
    private int[] previous = new int[START];
    private int[] partitions = new int[START];
    private long[] offsets = new long[START];
    private long[] highs = new long[START];
    private long[] lows = new long[START];
    private int[] tags = new int[START];
    private int size;

    /** @param content null is stored as all zeroes: a digest that no order has */
    void add(int order, Coordinates at, @Nullable Content content, int tag) {
        if (size == previous.length) {
            grow(2 * size);
        }
        partitions[size] = at.partition();
        offsets[size] = at.offset();
        highs[size] = content == null ? 0 : content.high();
        lows[size] = content == null ? 0 : content.low();
        tags[size] = tag;
        chain(order);
    }

    private void chain(int order) {
        if (order >= latest.length) {
            var before = latest.length;
            latest = Arrays.copyOf(latest, Math.max(START, Math.max(order + 1, 2 * before)));
            Arrays.fill(latest, before, latest.length, NONE);
        }
        previous[size] = latest[order];
        latest[order] = size++;
    }

    private void grow(int capacity) {
        previous = Arrays.copyOf(previous, capacity);
        partitions = Arrays.copyOf(partitions, capacity);
        offsets = Arrays.copyOf(offsets, capacity);
        highs = Arrays.copyOf(highs, capacity);
        lows = Arrays.copyOf(lows, capacity);
        tags = Arrays.copyOf(tags, capacity);
    }

    /** @param read makes a value of an entry's number */
    <T> List<T> of(int order, IntFunction<T> read) {
        var values = new ArrayList<T>(1);
        for (var entry = order < latest.length ? latest[order] : NONE; entry != NONE; entry = previous[entry]) {
            values.add(read.apply(entry));
        }
        return values.reversed();
    }

    Coordinates at(int entry) {
        return new Coordinates(partitions[entry], offsets[entry]);
    }

    @Nullable
    Content content(int entry) {
        return highs[entry] == 0 && lows[entry] == 0 ? null : new Content(highs[entry], lows[entry]);
    }

    int tag(int entry) {
        return tags[entry];
    }
}
