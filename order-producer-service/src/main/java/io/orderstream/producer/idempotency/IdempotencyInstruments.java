package io.orderstream.producer.idempotency;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;

import io.orderstream.instruments.Instrument;

/** Instruments of the key memory. */
final class IdempotencyInstruments {
    static final Instrument CLAIMS = Instrument.of(
            COUNTER,
            "orders.idempotency.claims",
            "",
            "Orders with an idempotency key, by what this replica knows of it",
            "claim");

    private IdempotencyInstruments() {}
}
