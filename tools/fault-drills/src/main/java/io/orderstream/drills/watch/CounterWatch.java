package io.orderstream.drills.watch;

import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Scrape;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Adds up how far the consumers' counters went while it watched, over kills and restarts: a process that is gone leaves the last
 * value that was seen of it, and its successor begins at 0. What a killed process counted in its last half second is missed.
 */
public final class CounterWatch implements AutoCloseable {
    public static final String REBALANCES = "orders_rebalances_seconds_count";

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Span> spans = new HashMap<>();
    private final Supplier<List<RunFile.Service>> consumers;
    private final Sampling sampling;

    private record Span(double first, double last) {}

    /** @param consumers as they are now, with their pids */
    public CounterWatch(Supplier<List<RunFile.Service>> consumers) {
        this.consumers = consumers;
        look(true);
        this.sampling = Sampling.every(INTERVAL, "counters", () -> look(false));
    }

    private synchronized void look(boolean first) {
        for (var consumer : consumers.get()) {
            if (consumer.pid() != null) {
                Scrape.of(http, consumer).ifPresent(scrape -> {
                    note(Scrape.REDELIVERED, consumer, scrape, first);
                    note(REBALANCES, consumer, scrape, first);
                });
            }
        }
    }

    private void note(String metric, RunFile.Service consumer, Scrape scrape, boolean first) {
        var value = scrape.sum(metric);
        spans.merge(
                metric + " " + consumer.pid(),
                new Span(first ? value : 0, value),
                (span, now) -> new Span(span.first(), now.last()));
    }

    public synchronized long increaseOf(String metric) {
        return Math.round(spans.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(metric + " "))
                .mapToDouble(entry -> entry.getValue().last() - entry.getValue().first())
                .sum());
    }

    @Override
    public void close() {
        sampling.close();
        look(false);
        http.close();
    }
}
