package io.orderstream.consumer.intake;

import static io.orderstream.consumer.metrics.Instrument.Kind.COUNTER;
import static io.orderstream.consumer.metrics.Instrument.Kind.GAUGE;
import static io.orderstream.consumer.metrics.Instrument.Kind.SUMMARY;
import static io.orderstream.consumer.metrics.Instrument.Kind.TIMER;

import io.orderstream.consumer.metrics.Catalogued;
import io.orderstream.consumer.metrics.Instrument;

/** Instruments of the intake. */
enum IntakeMeter implements Catalogued {
    RECORDS(Instrument.of(
            COUNTER,
            "orders.records",
            "records",
            "Records by what became of them: confirmed, rejected, repeat, dead-letter",
            "outcome")),
    SLICE_SIZE(Instrument.of(
            SUMMARY,
            "orders.slice.size",
            "records",
            "Records of one partition that had their effect in one transaction")),
    ACCEPTANCE_TO_EFFECT(Instrument.of(
            TIMER,
            "orders.acceptance.to.effect",
            "seconds",
            "From the order's acceptance by the producer service to its effect in the database")),
    DEAD_LETTERS(Instrument.of(COUNTER, "orders.dead.letters", "", "Dead letters by their reason", "reason")),
    REDELIVERED(Instrument.of(
            COUNTER,
            "orders.records.redelivered",
            "",
            "Records that came again after they had their effect, and had none")),
    PUT_OFF(Instrument.of(
            COUNTER,
            "orders.slices.put.off",
            "",
            "Attempts at a slice that ended in a retry, by what it waits for",
            "cause")),
    ASSIGNED(Instrument.of(GAUGE, "orders.partitions.assigned", "", "Partitions that this replica owns")),
    WAITING(Instrument.of(
            GAUGE,
            "orders.partitions.waiting",
            "",
            "Partitions of this replica that are paused until something is back")),
    LOST(Instrument.of(COUNTER, "orders.partitions.lost", "", "Partitions that this replica lost without being asked"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
    private final Instrument instrument;

    IntakeMeter(Instrument instrument) {
        this.instrument = instrument;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
