package io.orderstream.consumer.pipeline.intake;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a partition is paused after failures in a row: doubling from the first pause up to the longest. */
final class BackOff {
    private static final int MOST_DOUBLINGS = 16;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * Up to a fifth shorter than the doubled time, so that replicas do not come back in step.
     *
     * @param failures at least 1
     */
    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
        return bounded.multipliedBy(1000 - random.nextInt(200)).dividedBy(1000);
    }
}
