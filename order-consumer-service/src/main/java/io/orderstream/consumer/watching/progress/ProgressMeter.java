package io.orderstream.consumer.watching.progress;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the progress. Every replica reads it in the database, so it does not matter which are alive. */
enum ProgressMeter implements DeclaredMeter {
    STOPPED(
            GAUGE,
            "orders.partition.stopped",
            "",
            "1 while the partition's progress belongs to another log and nothing is processed until somebody decides",
            "partition"),
    LOST(
            GAUGE,
            "orders.lost.records",
            "",
            "Offsets that were removed from the log before they had an effect, until they are acknowledged",
            "partition");

    private final Instrument instrument;

    ProgressMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
