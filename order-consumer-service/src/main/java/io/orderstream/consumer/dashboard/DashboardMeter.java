package io.orderstream.consumer.dashboard;

import static io.orderstream.consumer.metrics.Instrument.Kind.COUNTER;
import static io.orderstream.consumer.metrics.Instrument.Kind.GAUGE;

import io.orderstream.consumer.metrics.Catalogued;
import io.orderstream.consumer.metrics.Instrument;

/** Instruments of the dashboard. */
enum DashboardMeter implements Catalogued {
    VIEWERS(Instrument.of(GAUGE, "orders.viewers", "", "Open event streams of this replica")),
    DROPPED(Instrument.of(
            COUNTER,
            "orders.viewers.dropped",
            "",
            "Event streams that ended because their reader went or did not read"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
    private final Instrument instrument;

    DashboardMeter(Instrument instrument) {
        this.instrument = instrument;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
