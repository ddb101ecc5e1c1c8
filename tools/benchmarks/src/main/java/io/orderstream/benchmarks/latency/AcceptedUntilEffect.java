package io.orderstream.benchmarks.latency;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.load.BackgroundLoad;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Histogram;
import io.orderstream.running.inspection.Scrape;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Orders over HTTP at a steady rate: from their acceptance until their effect is committed, as the replicas' histograms say. */
record AcceptedUntilEffect(RunFile run, Path ledger, int perSecond, int seconds) implements Candidate {
    private static final int CLIENTS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** By a replica's clock, when the transaction with the order's effect has committed. */
    private static final String METRIC = "orders_acceptance_to_effect_seconds";

    @Override
    public String title() {
        return "an order: accepted until its effect is committed";
    }

    @Override
    public long run(int round) throws InterruptedException {
        var before = ages();
        long accepted;
        try (var load = BackgroundLoad.start(new BackgroundLoad.Plan(
                List.of(URI.create(run.producers().getFirst().url())),
                run.credentials().write(),
                ledger,
                (double) perSecond,
                CLIENTS,
                0,
                System.currentTimeMillis()))) {
            load.runFor(Duration.ofSeconds(seconds));
            var result = load.finish(PATIENCE);
            if (!result.everyOrderAccepted()) {
                throw CommandFailedException.because("not every order was accepted: " + result.statuses());
            }
            accepted = result.accepted();
        }
        var wanted = accepted;
        if (!Waiting.until(PATIENCE, BETWEEN_LOOKS, () -> ages().since(before).count() >= wanted)) {
            throw CommandFailedException.because(
                    "not every accepted order had its effect within " + PATIENCE.toSeconds() + " s");
        }
        return Math.round(ages().since(before).quantile(0.99) * 1e6);
    }

    private Histogram ages() {
        try (var http = HttpClient.newHttpClient()) {
            var scrapes = run.consumers().stream()
                    .map(consumer -> Scrape.of(http, consumer)
                            .orElseThrow(() -> CommandFailedException.because(consumer.name() + " does not answer")))
                    .toList();
            return Histogram.sum(scrapes, METRIC);
        }
    }
}
