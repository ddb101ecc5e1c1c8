package io.orderstream.consumer.watching.rebalancing;

import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of rebalances. */
enum RebalanceMeter implements DeclaredMeter {
    REBALANCES(
            TIMER,
            "orders.rebalances",
            "seconds",
            "Rebalances that gave this replica an assignment, by cause, and how long its partitions stood still",
            "cause");

    private final Instrument instrument;

    RebalanceMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
