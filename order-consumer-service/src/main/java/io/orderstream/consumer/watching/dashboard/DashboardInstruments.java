package io.orderstream.consumer.watching.dashboard;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.Instrument;

/** Instruments of the dashboard. */
final class DashboardInstruments {
    static final Instrument VIEWERS = Instrument.of(GAUGE, "orders.viewers", "", "Open event streams of this replica");
    static final Instrument DROPPED = Instrument.of(
            COUNTER,
            "orders.viewers.dropped",
            "",
            "Event streams that ended because their reader went or did not read");

    private DashboardInstruments() {}
}
