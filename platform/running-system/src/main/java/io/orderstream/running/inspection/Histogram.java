package io.orderstream.running.inspection;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A histogram of Prometheus, summed over its series.
 *
 * @param cumulative how many values are not above each bound; the last bound is infinite
 */
public record Histogram(SortedMap<Double, Double> cumulative) {
    private static final Pattern BOUND = Pattern.compile("le=\"([^\"]+)\"");

    public Histogram {
        cumulative = new TreeMap<>(cumulative);
    }

    /** @param scrapes of several replicas with the same bounds */
    public static Histogram sum(Collection<Scrape> scrapes, String metric) {
        var sum = new TreeMap<Double, Double>();
        scrapes.forEach(scrape -> scrape.series(metric + "_bucket").forEach(sample -> {
            var bound = BOUND.matcher(sample.labels());
            if (bound.find()) {
                sum.merge(bound(bound.group(1)), sample.value(), Double::sum);
            }
        }));
        return new Histogram(sum);
    }

    private static double bound(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** @return what came in since the earlier one */
    public Histogram since(Histogram earlier) {
        var difference = new TreeMap<Double, Double>();
        cumulative.forEach(
                (bound, count) -> difference.put(bound, count - earlier.cumulative.getOrDefault(bound, 0.0)));
        return new Histogram(difference);
    }

    public long count() {
        return cumulative.isEmpty() ? 0 : Math.round(cumulative.lastEntry().getValue());
    }

    /**
     * As Prometheus's {@code histogram_quantile}: spread evenly within a bucket.
     *
     * @return in the metric's unit; the highest finite bound for what is above it
     * @throws IllegalStateException without any value
     */
    public double quantile(double quantile) {
        if (count() == 0) {
            throw new IllegalStateException("no value in the histogram");
        }
        var wanted = (double) count() * quantile;
        var lower = 0.0;
        var below = 0.0;
        for (var bucket : cumulative.entrySet()) {
            if (bucket.getValue() >= wanted && bucket.getValue() > below) {
                var share = (wanted - below) / (bucket.getValue() - below);
                return Double.isInfinite(bucket.getKey()) ? lower : lower + share * (bucket.getKey() - lower);
            }
            lower = bucket.getKey();
            below = bucket.getValue();
        }
        throw new IllegalStateException("Unreachable: the last bucket has everything");
    }
}
