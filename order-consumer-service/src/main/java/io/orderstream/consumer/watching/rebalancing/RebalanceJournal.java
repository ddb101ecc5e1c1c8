package io.orderstream.consumer.watching.rebalancing;

import io.orderstream.consumer.background.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes observations beside the intake: what the database does not take now is kept, up to a bound, and written when it is back.
 * The consumer's thread only puts them here.
 */
final class RebalanceJournal {
    private static final Logger LOG = LoggerFactory.getLogger(RebalanceJournal.class);
    private static final int MOST_KEPT = 200;
    private static final Duration RETRY = Duration.ofMillis(500);
    /** After a rebalance, the other replicas' observations are there by then, and the cause is known. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final RebalanceStore store;
    private final RebalanceHistory history;
    private final RebalanceMetrics meters;
    private final ScheduledExecutorService worker;
    private final Deque<Observation> unwritten = new ArrayDeque<>();
    private long unwrittenRedelivered;
    private long lastId;

    RebalanceJournal(
            RebalanceStore store, RebalanceHistory history, RebalanceMetrics meters, ScheduledExecutorService worker) {
        this.store = store;
        this.history = history;
        this.meters = meters;
        this.worker = worker;
        Background.repeat(worker, RETRY, this::write);
    }

    void note(Observation seen) {
        synchronized (unwritten) {
            if (unwritten.size() == MOST_KEPT) {
                unwritten.removeFirst();
            }
            unwritten.addLast(seen);
        }
        worker.execute(this::write);
        if (!seen.departs()) {
            var _ = worker.schedule(() -> count(seen), SETTLED.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Belongs to the observation that was noted last. */
    void redelivered(long records) {
        synchronized (unwritten) {
            unwrittenRedelivered += records;
        }
    }

    /** On the worker alone, or after it has ended. */
    void write() {
        try {
            for (var next = first(); next != null; next = first()) {
                lastId = store.add(next);
                synchronized (unwritten) {
                    unwritten.remove(next);
                }
            }
            var records = takeRedelivered();
            if (records > 0 && lastId > 0) {
                store.redelivered(lastId, records);
            }
        } catch (DataAccessException e) {
            LOG.debug("Rebalances are written when the database is back", e);
        }
    }

    private @Nullable Observation first() {
        synchronized (unwritten) {
            return unwritten.peekFirst();
        }
    }

    private long takeRedelivered() {
        synchronized (unwritten) {
            var records = unwrittenRedelivered;
            unwrittenRedelivered = 0;
            return records;
        }
    }

    private void count(Observation seen) {
        var cause = RebalanceCause.OTHER;
        try {
            cause = history.of(seen.generation(), seen.at())
                    .map(Rebalance::cause)
                    .orElse(RebalanceCause.OTHER);
        } catch (DataAccessException e) {
            LOG.debug("The cause of a rebalance is not known while the database is away", e);
        }
        meters.count(cause, seen.pause());
    }

    /** Writes what is left; the database may be away, then it is lost. */
    void close() throws InterruptedException {
        worker.shutdownNow();
        if (worker.awaitTermination(2, TimeUnit.SECONDS)) {
            write();
        }
    }
}
