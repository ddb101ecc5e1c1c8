package io.orderstream.consumer.watching.dashboard;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the event streams. */
enum DashboardMeter implements DeclaredMeter {
    VIEWERS(GAUGE, "orders.viewers", "", "Open event streams of this replica"),
    DROPPED(
            COUNTER,
            "orders.viewers.dropped",
            "",
            "Event streams that ended because their reader went or did not read");

    private final Instrument instrument;

    DashboardMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
