package io.orderstream.producer.ordering;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One log line and one count for each order's outcome. Accepted orders are DEBUG. Trouble with Kafka is a warning once, when
 * it begins, and INFO when it ends; thousands of orders hear of it in between.
 */
final class OrderJournal {
    private static final Logger LOG = LoggerFactory.getLogger(OrderJournal.class);

    private final OrderMetrics metrics;
    private final AtomicBoolean trouble = new AtomicBoolean();

    OrderJournal(OrderMetrics metrics) {
        this.metrics = metrics;
    }

    void ended(OrderOutcome outcome) {
        metrics.count(OrderResult.of(outcome));
        switch (outcome) {
            case OrderOutcome.Accepted accepted -> accepted(accepted);
            case OrderOutcome.Unknown(var orderId, String cause) -> trouble("unknown", orderId, cause);
            case OrderOutcome.Unavailable(var orderId, String cause) -> trouble("not written", orderId, cause);
            case OrderOutcome.Conflict _ -> LOG.debug("Refused: key of another order");
            case OrderOutcome.TooLarge _ -> LOG.debug("Refused: record too large");
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
