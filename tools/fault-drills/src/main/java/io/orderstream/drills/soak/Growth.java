package io.orderstream.drills.soak;

import io.orderstream.drills.report.Checks;
import io.orderstream.running.Text;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Checks whether a process grew: the least of its last third of samples against the least of its middle third. The least,
 * because that is what is left when little is going on, and a leak leaves more of it each time; a median moves with how many
 * clients happen to be connected. The first third is left out, for there everything is met for the first time.
 *
 * @param samples in the order in which they were taken
 */
record Growth(String process, List<Vitals> samples) {
    private static final int FEWEST = 6;
    private static final double TOLERATED = 0.10;

    /** Some of it comes and goes with what is being done just now. */
    private static final long THREADS = 8;

    private static final long FILES = 16;
    private static final long HEAP = 12L << 20;
    private static final long SERIES = 0;

    void check(Checks checks) {
        checks.atLeast(process + ": samples of its vital signs", FEWEST, samples.size());
        if (samples.size() >= FEWEST) {
            check(checks, "threads", Vitals::threads, THREADS);
            check(checks, "file descriptors", Vitals::files, FILES);
            check(checks, "heap after collection, bytes", Vitals::heap, HEAP);
            check(checks, "time series", Vitals::series, SERIES);
        }
    }

    private void check(Checks checks, String what, ToLongFunction<Vitals> vital, long slack) {
        var third = samples.size() / 3;
        var before = least(samples.subList(third, 2 * third), vital);
        var after = least(samples.subList(samples.size() - third, samples.size()), vital);
        var share = slack == 0 ? 0 : TOLERATED;
        checks.that(
                process + ": " + what + " do not grow",
                after <= before + Math.max(slack, (long) (before * share)),
                Text.format("%,d → %,d", before, after));
    }

    private static long least(List<Vitals> samples, ToLongFunction<Vitals> vital) {
        return samples.stream().mapToLong(vital).min().orElse(0);
    }
}
