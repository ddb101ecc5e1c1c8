package io.orderstream.consumer.watching.slots;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of replication slots. Every replica reports the same; where there is no slot, there is no series. */
enum ReplicationSlotMeter implements DeclaredMeter {
    RETAINED(
            GAUGE,
            "orders.replication.slot.retained",
            "bytes",
            "Change log that the database keeps because the slot's reader has not confirmed it",
            "slot"),
    LEFT(
            GAUGE,
            "orders.replication.slot.left",
            "bytes",
            "What may be written before the slot is lost; NaN without a limit",
            "slot"),
    ACTIVE(GAUGE, "orders.replication.slot.active", "", "1 while a reader is connected", "slot"),
    LOST(
            GAUGE,
            "orders.replication.slot.lost",
            "",
            "1 once the limit was passed: the reader has to start anew",
            "slot");

    private final Instrument instrument;

    ReplicationSlotMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
