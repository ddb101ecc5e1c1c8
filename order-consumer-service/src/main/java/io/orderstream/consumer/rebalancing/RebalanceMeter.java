package io.orderstream.consumer.rebalancing;

import static io.orderstream.consumer.metrics.Instrument.Kind.TIMER;

import io.orderstream.consumer.metrics.Catalogued;
import io.orderstream.consumer.metrics.Instrument;

/** Instruments of the rebalances. */
enum RebalanceMeter implements Catalogued {
    REBALANCES(Instrument.of(
            TIMER,
            "orders.rebalances",
            "seconds",
            "Rebalances that gave this replica an assignment, by cause, and how long its partitions stood still",
            "cause"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
    private final Instrument instrument;

    RebalanceMeter(Instrument instrument) {
        this.instrument = instrument;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
