package io.orderstream.load;

import io.orderstream.verification.ledger.LedgerWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Synthetic single orders until told to finish: what a drill's faults happen to, and what a benchmark measures. */
public final class BackgroundLoad implements AutoCloseable {
    private static final Duration GIVE_UP = Duration.ofMinutes(2);

    private final LedgerWriter ledger;
    private final HttpOrdersApi api;
    private final LoadRun run;

    /**
     * @param rate orders a second, or null for as fast as the clients can
     * @param clients requests at the same time: what an outage of length L needs is rate × L, or as many as there are
     * @param hangUps share of the requests, 0 to 1, whose connection is cut as soon as they are sent
     */
    public record Plan(
            List<URI> producers,
            @Nullable String token,
            Path ledger,
            @Nullable Double rate,
            int clients,
            double hangUps,
            long seed) {
        public Plan {
            producers = List.copyOf(producers);
        }
    }

    private BackgroundLoad(LedgerWriter ledger, HttpOrdersApi api, LoadRun run) {
        this.ledger = ledger;
        this.api = api;
        this.run = run;
    }

    public static BackgroundLoad start(Plan plan) {
        var ledger = LedgerWriter.open(plan.ledger());
        var api = new HttpOrdersApi(plan.producers(), plan.token());
        var work = new LoadPlan(
                SyntheticSource.of(plan.seed()),
                Batching.ofSize(1),
                new Pace(plan.rate(), null),
                plan.clients(),
                GIVE_UP,
                plan.seed());
        var target = plan.hangUps() > 0
                ? new HangUps(api, plan.hangUps(), new SplittableRandom(plan.seed()))
                : (OrdersApi) api;
        return new BackgroundLoad(ledger, api, LoadRun.start(work, target, ledger));
    }

    /** @return orders accepted so far */
    public long accepted() {
        return run.tally().accepted.sum();
    }

    /**
     * Lets it go on.
     *
     * @throws IllegalStateException as soon as it has ended by itself, which it does only for a fault of its own, such as a full disk
     */
    public void runFor(Duration time) throws InterruptedException {
        if (run.await(time)) {
            throw new IllegalStateException(
                    "The load ended early: " + run.result().statuses());
        }
    }

    /**
     * Begins no more orders, and sees through those that were begun, retries included.
     *
     * @param patience after this long what is still open is given up
     */
    public LoadResult finish(Duration patience) throws InterruptedException {
        run.beginNoMore();
        if (!run.await(patience)) {
            run.stop();
        }
        return run.result();
    }

    @Override
    public void close() {
        run.stop();
        try (ledger;
                api) {
            // Both are closed whatever the other says.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
