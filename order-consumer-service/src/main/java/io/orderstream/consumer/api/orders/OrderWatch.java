package io.orderstream.consumer.api.orders;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/**
 * Waits for orders that any replica may process. All who wait share one query every 50 ms, so a thousand of them
 * cost what one costs; without any there is none.
 */
final class OrderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(OrderWatch.class);

    /** How often the database is asked, while somebody waits. */
    static final Duration INTERVAL = Duration.ofMillis(50);

    private final OrderQueries queries;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** One request; two may wait for the same order. */
    private static final class Waiter {
        private final UUID id;
        private final CompletableFuture<Void> arrival = new CompletableFuture<>();

        private Waiter(UUID id) {
            this.id = id;
        }
    }

    OrderWatch(OrderQueries queries) {
        this.queries = queries;
    }

    /** Returns when the order had its effect, or when the time is over. */
    void await(UUID id, Duration atMost) throws InterruptedException {
        var waiter = new Waiter(id);
        waiting.add(waiter);
        try {
            if (stopping) { // after the addition: who comes too late for the round of stop() sees this
                return;
            }
            waiter.arrival.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.trace("Not yet", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An arrival never fails", e);
        } finally {
            waiting.remove(waiter);
        }
    }

    /** Who still waits is answered with what is known: a stopping replica has 30 s for everything, and a wait may take as long. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        waiting.forEach(waiter -> waiter.arrival.complete(null));
    }

    /** Called every {@link #INTERVAL}. */
    void check() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            var ids = waiting.stream().map(waiter -> waiter.id).collect(Collectors.toSet());
            var arrived = ids.isEmpty() ? Set.<UUID>of() : queries.processed(ids);
            for (var waiter : waiting) {
                if (arrived.contains(waiter.id)) {
                    waiter.arrival.complete(null);
                }
            }
        } catch (DataAccessException e) {
            LOG.debug("The database is away; those who wait go on waiting", e);
        }
    }
}
