package io.orderstream.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What has happened so far, counted by all clients at once. */
public final class Tally {
    private static final int EXAMPLES = 3;

    final LongAdder started = new LongAdder();
    public final LongAdder accepted = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder gaveUp = new LongAdder();
    final LongAdder attempts = new LongAdder();
    public final LongAdder unknown = new LongAdder();
    final Latencies latencies = new Latencies();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private final AtomicReference<List<String>> reasons = new AtomicReference<>(List.of());

    void sending(int orders, int attempt) {
        attempts.add(orders);
        if (attempt == 1) {
            started.add(orders);
        }
    }

    /** @param nanos since the order was due */
    void answered(Answer answer, long nanos) {
        statuses.computeIfAbsent(label(answer), _ -> new LongAdder()).increment();
        switch (answer) {
            case Answer.Accepted _ -> {
                accepted.increment();
                latencies.record(nanos);
            }
            case Answer.Refused refusal -> {
                refused.increment();
                keepAsExample(refusal.status() + ": " + refusal.why());
            }
            case Answer.Throttled _ -> {}
            case Answer.Unknown _ -> unknown.increment();
        }
    }

    void gaveUp(int orders) {
        gaveUp.add(orders);
    }

    public long retries() {
        return attempts.sum() - started.sum();
    }

    public long done() {
        return accepted.sum() + refused.sum() + gaveUp.sum();
    }

    /** @return how often each answer came, by HTTP status or, without an answer, by what went wrong */
    Map<String, Long> statuses() {
        var counts = new TreeMap<String, Long>();
        statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** @return a few of the reasons that refusals gave */
    List<String> reasons() {
        return reasons.get();
    }

    private void keepAsExample(String reason) {
        reasons.updateAndGet(kept -> kept.size() < EXAMPLES && !kept.contains(reason)
                ? Stream.concat(kept.stream(), Stream.of(reason)).toList()
                : kept);
    }

    private static String label(Answer answer) {
        return answer instanceof Answer.Unknown unknown && unknown.status() == null
                ? unknown.why()
                : String.valueOf(answer.status());
    }
}
