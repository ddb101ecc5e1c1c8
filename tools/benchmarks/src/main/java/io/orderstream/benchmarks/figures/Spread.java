package io.orderstream.benchmarks.figures;

import java.util.List;
import java.util.function.ToLongFunction;

/** What one figure came to in several runs; the median of an even number of runs is the lower one. */
public record Spread(long least, long median, long most) {
    /** @param runs at least one */
    public static <T> Spread of(List<T> runs, ToLongFunction<T> figure) {
        var sorted = runs.stream().mapToLong(figure).sorted().toArray();
        return new Spread(sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
