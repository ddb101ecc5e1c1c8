package io.orderstream.producer.ordering;

import io.orderstream.producer.requests.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for what the brokers say; one count and one log line for each order's outcome. Accepted orders are DEBUG. Trouble with
 * Kafka is a warning once, when it begins, and INFO when it ends; thousands of orders hear of it in between.
 */
final class Acknowledgements {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final OrderMetrics metrics;
    private final AtomicBoolean trouble = new AtomicBoolean();

    Acknowledgements(OrderMetrics metrics) {
        this.metrics = metrics;
    }

    /** Not beyond the deadline. */
    OrderOutcome await(PendingOutcome pending, Deadline deadline) {
        var begun = System.nanoTime();
        var outcome = pending.await(deadline);
        metrics.waited(System.nanoTime() - begun);
        ended(outcome);
        return outcome;
    }

    /** All of them together not beyond the deadline. One outcome for each, in their order. */
    List<OrderOutcome> awaitAll(List<PendingOutcome> pending, Deadline deadline) {
        var begun = System.nanoTime();
        var outcomes = new ArrayList<OrderOutcome>(pending.size());
        for (var order : pending) {
            var outcome = order.await(deadline);
            ended(outcome);
            outcomes.add(outcome);
        }
        metrics.waited(System.nanoTime() - begun);
        return outcomes;
    }

    private void ended(OrderOutcome outcome) {
        metrics.count(outcome.result());
        switch (outcome) {
            case OrderOutcome.Accepted accepted -> accepted(accepted);
            case OrderOutcome.Unknown(var orderId, String cause) -> trouble("unknown", orderId, cause);
            case OrderOutcome.Unavailable(var orderId, String cause) -> trouble("not written", orderId, cause);
            case OrderOutcome.Conflict _ -> LOG.debug("Refused: key of another order");
            case OrderOutcome.TooLarge _ -> LOG.debug("Refused: record too large");
            case OrderOutcome.Invalid _ -> LOG.debug("Refused: not valid");
        }
    }

    private void accepted(OrderOutcome.Accepted order) {
        LOG.debug("Accepted {}@{} {}", order.partition(), order.offset(), order.orderId());
        if (trouble.get() && trouble.compareAndSet(true, false)) {
            LOG.info("Kafka acknowledges again, first {}@{}", order.partition(), order.offset());
        }
    }

    private void trouble(String what, Object orderId, String cause) {
        if (trouble.compareAndSet(false, true)) {
            LOG.warn("Outcome {} for {}: {}; further ones are logged as DEBUG", what, orderId, cause);
        } else {
            LOG.debug("Outcome {} for {}: {}", what, orderId, cause);
        }
    }
}
