package io.orderstream.load;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt.
 *
 * @param first upper bound of the first wait; it doubles with each attempt
 * @param longest no wait is longer, whatever a server asks for
 */
record RetryPolicy(Duration first, Duration longest) {
    static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(10));

    /**
     * If the server asks for nothing: anything up to the doubling bound, so that clients that failed together do not return
     * together. Otherwise: at least what it asks for, and up to a quarter more.
     *
     * @param attempt the one that has just ended, from 1
     */
    Duration waitAfter(int attempt, @Nullable Duration retryAfter, RandomGenerator random) {
        if (retryAfter != null) {
            var asked = min(retryAfter, longest);
            return asked.plusMillis(random.nextLong(1 + asked.toMillis() / 4));
        }
        var bound = min(first.multipliedBy(1L << Math.min(attempt - 1, 20)), longest);
        return Duration.ofMillis(1 + random.nextLong(bound.toMillis()));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
