package io.orderstream.consumer.watching.rebalancing;

import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.orderstream.instruments.Instrument;

/** Instruments of the rebalances. */
final class RebalanceInstruments {
    static final Instrument REBALANCES = Instrument.of(
            TIMER,
            "orders.rebalances",
            "seconds",
            "Rebalances that gave this replica an assignment, by cause, and how long its partitions stood still",
            "cause");

    private RebalanceInstruments() {}
}
