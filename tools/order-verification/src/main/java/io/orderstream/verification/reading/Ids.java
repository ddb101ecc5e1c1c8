package io.orderstream.verification.reading;

import java.util.Arrays;
import java.util.UUID;

/**
 * Numbers 128-bit ids from 0 on, in the order in which they first come. Open addressing over two longs each: some 30 bytes an
 * id where a HashMap of UUIDs takes 100, and a million orders are looked up four times over.
 */
final class Ids {
    private static final int FREE = -1;

    private long[] highs = new long[1 << 10];
    private long[] lows = new long[1 << 10];
    private int[] slots = new int[1 << 11];
    private int size;

    Ids() {
        Arrays.fill(slots, FREE);
    }

    int size() {
        return size;
    }

    UUID get(int number) {
        return new UUID(highs[number], lows[number]);
    }

    /** @return the id's number, a new one if it has none */
    int number(UUID id) {
        var slot = slot(id);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == highs.length) {
            grow();
            slot = slot(id);
        }
        highs[size] = id.getMostSignificantBits();
        lows[size] = id.getLeastSignificantBits();
        slots[slot] = size;
        return size++;
    }

    /** @return the id's number, or -1 if it has none */
    int find(UUID id) {
        return slots[slot(id)];
    }

    /** Where the id is, or where it would be. Half of the slots are free, so the walk is short. */
    private int slot(UUID id) {
        var high = id.getMostSignificantBits();
        var low = id.getLeastSignificantBits();
        var slot = spread(high, low) & (slots.length - 1);
        while (slots[slot] != FREE && (highs[slots[slot]] != high || lows[slots[slot]] != low)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Random ids need no mixing; whoever numbers ids one by one gets it all the same. */
    private static int spread(long high, long low) {
        var mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        highs = Arrays.copyOf(highs, 2 * size);
        lows = Arrays.copyOf(lows, 2 * size);
        slots = new int[4 * size];
        Arrays.fill(slots, FREE);
        for (var number = 0; number < size; number++) {
            slots[slot(get(number))] = number;
        }
    }
}
