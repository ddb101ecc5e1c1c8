package io.orderstream.producer.health;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the look at Kafka. */
enum HealthMeter implements DeclaredMeter {
    KAFKA_ANSWERS(
            Instrument.Kind.GAUGE,
            "orders.kafka.answers",
            "",
            "1 while a broker answers this replica, 0 while none does");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Instrument instrument;

    HealthMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        this.instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
