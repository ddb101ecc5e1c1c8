package io.orderstream.consumer.watching.slots;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.Instrument;

/** The slots' instruments. Every replica reports the same; where there is no slot, there is no series. */
final class SlotInstruments {
    private static final String SLOT = "slot";

    static final Instrument RETAINED = Instrument.of(
            GAUGE,
            "orders.replication.slot.retained",
            "bytes",
            "Change log that the database keeps because the slot's reader has not confirmed it",
            SLOT);
    static final Instrument LEFT = Instrument.of(
            GAUGE,
            "orders.replication.slot.left",
            "bytes",
            "What may be written before the slot is lost; NaN without a limit",
            SLOT);
    static final Instrument ACTIVE =
            Instrument.of(GAUGE, "orders.replication.slot.active", "", "1 while a reader is connected", SLOT);
    static final Instrument LOST = Instrument.of(
            GAUGE,
            "orders.replication.slot.lost",
            "",
            "1 once the limit was passed: the reader has to start anew",
            SLOT);

    private SlotInstruments() {}
}
