package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.watching.replicas.Ages;
import io.orderstream.consumer.watching.replicas.LatestReport;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** From acceptance to effect over the last seconds, in seconds; null while there were no orders or nothing is known. */
record Percentiles(
        @Nullable Double p50,
        @Nullable Double p95,
        @Nullable Double p99) {
    static final Percentiles UNKNOWN = new Percentiles(null, null, null);
    /** A report that is older speaks of other seconds. */
    private static final double LATEST = 5;

    static Percentiles of(List<LatestReport> replicas) {
        var ages = Ages.sum(replicas.stream()
                .filter(replica -> replica.ageSeconds() < LATEST)
                .map(replica -> replica.report().ages())
                .toList());
        return new Percentiles(value(ages.quantile(0.5)), value(ages.quantile(0.95)), value(ages.quantile(0.99)));
    }

    private static @Nullable Double value(OptionalDouble seconds) {
        return seconds.isPresent() ? Double.valueOf(Math.round(seconds.getAsDouble() * 10_000) / 10_000.0) : null;
    }
}
