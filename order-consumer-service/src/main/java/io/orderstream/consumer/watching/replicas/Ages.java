package io.orderstream.consumer.watching.replicas;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How old orders were when they had their effect: a histogram whose buckets grow by a tenth, so that a percentile of several
 * replicas together is right to a tenth.
 *
 * @param counts orders by number of bucket
 */
public record Ages(SortedMap<Integer, Long> counts) {
    private static final double GROWTH = Math.log(1.1);

    public Ages {
        counts = new TreeMap<>(counts);
    }

    static int bucket(Duration age) {
        var millis = Math.max(1, age.toMillis());
        return (int) Math.floor(Math.log((double) millis) / GROWTH);
    }

    public static Ages sum(Iterable<Ages> several) {
        var sum = new TreeMap<Integer, Long>();
        several.forEach(ages -> ages.counts().forEach((bucket, orders) -> sum.merge(bucket, orders, Long::sum)));
        return new Ages(sum);
    }

    /** @return in seconds, empty without any order */
    public OptionalDouble quantile(double quantile) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        var wanted = Math.max(1L, (long) Math.ceil((double) all * quantile));
        var seen = 0L;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return OptionalDouble.of(Math.exp((entry.getKey() + 0.5) * GROWTH) / 1000);
            }
        }
        throw new IllegalStateException("Unreachable: the last bucket reaches the sum");
    }
}
