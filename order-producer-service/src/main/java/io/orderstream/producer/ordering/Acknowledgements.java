package io.orderstream.producer.ordering;

import io.orderstream.producer.requests.Deadline;
import java.util.function.Supplier;

/** Waits for what the brokers say, and writes down how each order ended. */
final class Acknowledgements {
    private final OrderMetrics metrics;
    private final OrderJournal journal;

    Acknowledgements(OrderMetrics metrics, OrderJournal journal) {
        this.metrics = metrics;
        this.journal = journal;
    }

    /** Not beyond the deadline. For the only order of a request. */
    OrderOutcome await(Placement placement, Deadline deadline) {
        return timed(() -> outcome(placement, deadline));
    }

    /** Not beyond the deadline. For one order of several, whose waits are timed together. */
    OrderOutcome outcome(Placement placement, Deadline deadline) {
        OrderOutcome outcome = placement.outcome(deadline);
        journal.ended(outcome);
        return outcome;
    }

    <T> T timed(Supplier<T> waiting) {
        long begun = System.nanoTime();
        T result = waiting.get();
        metrics.waited(System.nanoTime() - begun);
        return result;
    }
}
