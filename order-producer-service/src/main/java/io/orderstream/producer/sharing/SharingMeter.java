package io.orderstream.producer.sharing;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the keys that replicas learn from each other. */
enum SharingMeter implements DeclaredMeter {
    FOLLOWING(
            Instrument.Kind.GAUGE,
            "orders.idempotency.following",
            "",
            "1 once this replica has read the recent orders' keys and follows the topic, 0 before and after an error; NaN where that is off");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Instrument instrument;

    SharingMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        this.instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
