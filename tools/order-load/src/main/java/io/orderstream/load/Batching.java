package io.orderstream.load;

/** How many orders go into one request, request after request: a cycle of sizes. */
public final class Batching {
    public static final int MAX_SIZE = 1_000;

    private final int[] cycle;
    private int position;

    private Batching(int... cycle) {
        this.cycle = cycle;
    }

    public static Batching ofSize(int size) {
        return new Batching(size);
    }

    /** 100 in a batch, then 10 as singles: nearly all of the orders in batches, both endpoints in use all the time. */
    public static Batching mixed() {
        return new Batching(100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    /** Not safe for several threads: whoever hands out the work asks. */
    int nextSize() {
        var size = cycle[position];
        position = (position + 1) % cycle.length;
        return size;
    }
}
