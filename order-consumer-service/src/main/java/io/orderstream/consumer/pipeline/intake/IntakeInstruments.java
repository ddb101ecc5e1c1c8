package io.orderstream.consumer.pipeline.intake;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;
import static io.orderstream.instruments.Instrument.Kind.SUMMARY;
import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.orderstream.consumer.pipeline.processing.RecordOutcome;
import io.orderstream.instruments.Instrument;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instruments of the intake. */
final class IntakeInstruments {
    static final Instrument RECORDS = Instrument.of(
            COUNTER,
            "orders.records",
            "records",
            "Records by what became of them: "
                    + Stream.of(RecordOutcome.values()).map(RecordOutcome::tag).collect(Collectors.joining(", ")),
            "outcome");
    static final Instrument SLICE_SIZE = Instrument.of(
            SUMMARY,
            "orders.slice.size",
            "records",
            "Records of one partition that had their effect in one transaction");
    static final Instrument ACCEPTANCE_TO_EFFECT = Instrument.of(
            TIMER,
            "orders.acceptance.to.effect",
            "seconds",
            "From the order's acceptance by the producer service to its effect in the database");
    static final Instrument DEAD_LETTERS =
            Instrument.of(COUNTER, "orders.dead.letters", "", "Dead letters by their reason", "reason");
    static final Instrument REDELIVERED = Instrument.of(
            COUNTER,
            "orders.records.redelivered",
            "",
            "Records that came again after they had their effect, and had none");
    static final Instrument PUT_OFF = Instrument.of(
            COUNTER,
            "orders.slices.put.off",
            "",
            "Attempts at a slice that ended in a retry, by what it waits for",
            "cause");
    static final Instrument ASSIGNED =
            Instrument.of(GAUGE, "orders.partitions.assigned", "", "Partitions that this replica owns");
    static final Instrument WAITING = Instrument.of(
            GAUGE,
            "orders.partitions.waiting",
            "",
            "Partitions of this replica that are paused until something is back");
    static final Instrument LOST = Instrument.of(
            COUNTER, "orders.partitions.lost", "", "Partitions that this replica lost without being asked");

    private IntakeInstruments() {}
}
