package io.orderstream.producer.idempotency;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the memory of idempotency keys. */
enum IdempotencyMeter implements DeclaredMeter {
    CLAIMS(
            Instrument.Kind.COUNTER,
            "orders.idempotency.claims",
            "",
            "Orders with an idempotency key, by what this replica knows of it",
            "claim"),
    LEARNED(
            Instrument.Kind.COUNTER,
            "orders.idempotency.learned",
            "",
            "Keys that this replica learned from the topic: other replicas', and those of before its start");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Instrument instrument;

    IdempotencyMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        this.instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
