package io.orderstream.consumer.replication;

import static io.orderstream.consumer.metrics.Instrument.Kind.GAUGE;

import io.orderstream.consumer.metrics.Catalogued;
import io.orderstream.consumer.metrics.Instrument;

/** The slots' instruments. Every replica reports the same; where there is no slot, there is no series. */
enum SlotMeter implements Catalogued {
    RETAINED(
            "orders.replication.slot.retained",
            "bytes",
            "Change log that the database keeps because the slot's reader has not confirmed it"),
    LEFT("orders.replication.slot.left", "bytes", "What may be written before the slot is lost; NaN without a limit"),
    ACTIVE("orders.replication.slot.active", "", "1 while a reader is connected"),
    LOST("orders.replication.slot.lost", "", "1 once the limit was passed: the reader has to start anew");

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
    private final Instrument instrument;

    SlotMeter(String name, String unit, String description) {
        this.instrument = Instrument.of(GAUGE, name, unit, description, "slot");
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    double of(Slot slot) {
        return switch (this) {
            case RETAINED -> slot.retainedBytes();
            case LEFT -> slot.bytesLeft();
            case ACTIVE -> slot.active() ? 1 : 0;
            case LOST -> slot.lost() ? 1 : 0;
        };
    }
}
