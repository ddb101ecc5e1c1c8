package io.orderstream.load;

import io.orderstream.verification.ledger.LedgerWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The clients at work, each in its own virtual thread. */
public final class LoadRun {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Tally tally = new Tally();
    private final long startedAt = System.nanoTime();
    private final Dispatch dispatch;
    private final List<Thread> clients;

    private volatile @Nullable Throwable failure;

    private LoadRun(LoadPlan plan, OrdersApi api, LedgerWriter ledger) {
        dispatch = new Dispatch(plan.source(), plan.batching(), plan.pace(), startedAt);
        var attempts = new Attempts(api, ledger, Clock.systemUTC());
        var random = new SplittableRandom(plan.seed());
        clients = IntStream.rangeClosed(1, plan.clients())
                .mapToObj(
                        i -> client(i, attempts, new RetrySettings(RetryPolicy.DEFAULT, plan.giveUp(), random.split())))
                .toList();
    }

    private Thread client(int number, Attempts attempts, RetrySettings retrySettings) {
        return Thread.ofVirtual()
                .name("client-" + number)
                .uncaughtExceptionHandler((_, e) -> fail(e))
                .unstarted(new Client(dispatch, attempts, tally, retrySettings));
    }

    public static LoadRun start(LoadPlan plan, OrdersApi api, LedgerWriter ledger) {
        var run = new LoadRun(plan, api, ledger);
        run.clients.forEach(Thread::start);
        return run;
    }

    /** A client that fails, and not just its order, has met a full disk or a fault of ours: nobody takes more work. */
    private void fail(Throwable e) {
        failure = e;
        dispatch.stop();
    }

    /** @return whether all clients have ended within the time */
    public boolean await(Duration time) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        for (var client : clients) {
            if (!client.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    /** Hands out no more work; what was handed out goes on to its end. */
    void beginNoMore() {
        dispatch.stop();
    }

    /** Hands out no more work and interrupts the clients; returns when they have written down what they know. */
    public void stop() {
        dispatch.stop();
        clients.forEach(Thread::interrupt);
        try {
            await(STOP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException if a client failed for a reason of its own, such as a full disk under the ledger */
    public LoadResult result() {
        if (failure != null) {
            throw new IllegalStateException("The load stopped early: " + failure.getMessage(), failure);
        }
        return LoadResult.of(tally, elapsed());
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    public Tally tally() {
        return tally;
    }
}
