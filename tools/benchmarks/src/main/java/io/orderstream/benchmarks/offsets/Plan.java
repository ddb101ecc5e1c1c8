package io.orderstream.benchmarks.offsets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What each consumer goes through.
 *
 * @param crashes after how many effects each process but the last is killed
 */
public record Plan(int records, List<Integer> crashes, long seed) {
    public Plan {
        crashes = List.copyOf(crashes);
    }

    /** Half of the records lie between the crashes, more or less a fifth, so that one who loses some still meets them all. */
    public static Plan of(int records, int crashes, long seed) {
        var random = new SplittableRandom(seed);
        var usual = records / (2 * crashes);
        return new Plan(
                records,
                IntStream.range(0, crashes)
                        .map(_ -> random.nextInt(usual * 4 / 5, usual * 6 / 5))
                        .boxed()
                        .toList(),
                seed);
    }
}
