package io.orderstream.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a load came to.
 *
 * @param orders that went out at least once
 * @param gaveUp without a final answer when their time was up
 * @param unfinished neither answered nor given up, because the load was stopped
 * @param unknown answers that left the outcome open, no answer included
 * @param statuses answers by HTTP status or, without an answer, by what went wrong
 * @param reasons a few of those that refusals gave
 */
public record LoadResult(
        long orders,
        long accepted,
        long refused,
        long gaveUp,
        long unfinished,
        long attempts,
        long unknown,
        Duration elapsed,
        Latency latency,
        Map<String, Long> statuses,
        List<String> reasons) {

    /** From when an order was due until it was accepted. */
    public record Latency(Duration p50, Duration p90, Duration p99, Duration max) {}

    static LoadResult of(Tally tally, Duration elapsed) {
        var latencies = tally.latencies;
        return new LoadResult(
                tally.started.sum(),
                tally.accepted.sum(),
                tally.refused.sum(),
                tally.gaveUp.sum(),
                tally.started.sum() - tally.done(),
                tally.attempts.sum(),
                tally.unknown.sum(),
                elapsed,
                new Latency(
                        latencies.percentile(50), latencies.percentile(90), latencies.percentile(99), latencies.max()),
                tally.statuses(),
                tally.reasons());
    }

    public boolean everyOrderAccepted() {
        return accepted == orders;
    }

    /** @return accepted orders a second */
    public double rate() {
        return accepted / Math.max(1e-9, elapsed.toNanos() / 1e9);
    }
}
