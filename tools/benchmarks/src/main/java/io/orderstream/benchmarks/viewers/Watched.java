package io.orderstream.benchmarks.viewers;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Scrape;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The replica whose event stream is watched, and what it says of its viewers and of the group's lag. */
record Watched(RunFile.Service replica, HttpClient http) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    URI url() {
        return URI.create(replica.url());
    }

    void awaitViewers(int number) {
        await("orders_viewers", number);
    }

    /** Else the next run would pay for what this one left behind. */
    void awaitNoLag() {
        await("orders_partition_lag_records", 0);
    }

    int viewers() {
        return (int) value("orders_viewers");
    }

    private void await(String metric, double wanted) {
        if (!Waiting.until(PATIENCE, BETWEEN_LOOKS, () -> value(metric) == wanted)) {
            throw CommandFailedException.because(metric + " of " + replica.name() + " is " + value(metric) + ", not "
                    + wanted + ", after " + PATIENCE.toSeconds() + " s");
        }
    }

    /** @return NaN while the replica does not answer */
    private double value(String metric) {
        return Scrape.of(http, replica).map(scrape -> scrape.sum(metric)).orElse(Double.NaN);
    }
}
