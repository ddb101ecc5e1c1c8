package io.orderstream.consumer.replication;

import org.jspecify.annotations.Nullable;

/** The slots' instruments, each with the tag slot: name, unit of the base, description. Every replica reports the same. */
enum SlotMeter {
    RETAINED(
            "orders.replication.slot.retained",
            "bytes",
            "Change log that the database keeps because the slot's reader has not confirmed it"),
    LEFT("orders.replication.slot.left", "bytes", "What may be written before the slot is lost; NaN without a limit"),
    ACTIVE("orders.replication.slot.active", null, "1 while a reader is connected"),
    LOST("orders.replication.slot.lost", "", "1 once the limit was passed: the reader has to start anew");

    private final String meterName;
    private final @Nullable String unit;
    private final String description;

    SlotMeter(String meterName, @Nullable String unit, String description) {
        this.meterName = meterName;
        this.unit = unit;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String description() {
        return description;
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
