package io.orderstream.consumer.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.processing.Slice;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.apache.kafka.common.TopicPartition;

/** Counts what the intake does. Every meter is registered once, at the start: their number never grows. */
final class IntakeMeters {
    private final Counter confirmed;
    private final Counter rejected;
    private final Counter repeats;
    private final Counter deadLetters;
    private final Counter redelivered;
    private final Counter lost;
    private final Counter rebalances;
    private final Map<Cause, Counter> putOff = new EnumMap<>(Cause.class);
    private final Set<TopicPartition> assigned = new CopyOnWriteArraySet<>();

    IntakeMeters(MeterRegistry registry) {
        confirmed = counter(registry, IntakeMeter.RECORDS, "outcome", "confirmed");
        rejected = counter(registry, IntakeMeter.RECORDS, "outcome", "rejected");
        repeats = counter(registry, IntakeMeter.RECORDS, "outcome", "repeat");
        deadLetters = counter(registry, IntakeMeter.RECORDS, "outcome", "dead-letter");
        redelivered = counter(registry, IntakeMeter.REDELIVERED);
        lost = counter(registry, IntakeMeter.LOST);
        rebalances = counter(registry, IntakeMeter.REBALANCES);
        for (var cause : Cause.values()) {
            putOff.put(
                    cause,
                    counter(registry, IntakeMeter.PUT_OFF, "cause", cause.name().toLowerCase(java.util.Locale.ROOT)));
        }
        Gauge.builder(IntakeMeter.ASSIGNED.meterName(), assigned, Set::size)
                .baseUnit(IntakeMeter.ASSIGNED.unit())
                .description(IntakeMeter.ASSIGNED.description())
                .register(registry);
    }

    void took(Slice slice, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied -> {
                var tally = applied.tally();
                confirmed.increment(tally.confirmed());
                rejected.increment(tally.rejected());
                repeats.increment(tally.repeats());
                deadLetters.increment(tally.deadLetters());
            }
            case Outcome.TakenUpElsewhere _ ->
                redelivered.increment(slice.records().size());
            case Outcome.PutOff why -> {
                var counter = putOff.get(why.cause());
                if (counter != null) {
                    counter.increment();
                }
            }
        }
    }

    void assigned(Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
        rebalances.increment();
    }

    void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(assigned::remove);
    }

    void lost(Collection<TopicPartition> partitions) {
        partitions.forEach(assigned::remove);
        lost.increment(partitions.size());
    }

    /** Partitions that this replica owns, for whoever asks from another thread. */
    Set<TopicPartition> assigned() {
        return Set.copyOf(assigned);
    }

    private static Counter counter(MeterRegistry registry, IntakeMeter meter, String... tags) {
        return Counter.builder(meter.meterName())
                .baseUnit(meter.unit())
                .description(meter.description())
                .tags(tags)
                .register(registry);
    }
}
