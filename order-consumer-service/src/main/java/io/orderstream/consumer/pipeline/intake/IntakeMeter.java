package io.orderstream.consumer.pipeline.intake;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;
import static io.orderstream.instruments.Instrument.Kind.SUMMARY;
import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.orderstream.consumer.pipeline.processing.RecordOutcome;
import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is measured from poll to committed offset. */
enum IntakeMeter implements DeclaredMeter {
    RECORDS(
            COUNTER,
            "orders.records",
            "records",
            "Records by what became of them: "
                    + Stream.of(RecordOutcome.values()).map(RecordOutcome::tag).collect(Collectors.joining(", ")),
            "outcome"),
    SLICE_SIZE(
            SUMMARY,
            "orders.slice.size",
            "records",
            "Records of one partition that had their effect in one transaction"),
    ACCEPTANCE_TO_EFFECT(
            TIMER,
            "orders.acceptance.to.effect",
            "seconds",
            "From the order's acceptance by the producer service to its effect in the database"),
    DEAD_LETTERS(COUNTER, "orders.dead.letters", "", "Dead letters by their reason", "reason"),
    REDELIVERED(
            COUNTER,
            "orders.records.redelivered",
            "",
            "Records that came again after they had their effect, and had none"),
    PUT_OFF(
            COUNTER,
            "orders.slices.put.off",
            "",
            "Attempts at a slice that ended in a retry, by what it waits for",
            "cause"),
    ASSIGNED(GAUGE, "orders.partitions.assigned", "", "Partitions that this replica owns"),
    WAITING(
            GAUGE,
            "orders.partitions.waiting",
            "",
            "Partitions of this replica that are paused until something is back"),
    UNREADABLE(
            GAUGE,
            "orders.partitions.unreadable",
            "",
            "Partitions of this replica with a record that the broker's log holds and the client cannot read"),
    OBSERVER_FAILURES(
            COUNTER,
            "orders.observers.failures",
            "",
            "Failures of what only looks on at the intake (metrics, tracing, reports); the intake goes on"),
    LOST(COUNTER, "orders.partitions.lost", "", "Partitions that this replica lost without being asked");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Instrument instrument;

    IntakeMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        this.instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
