package io.orderstream.consumer.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderstream.consumer.deadletters.Reason;
import io.orderstream.consumer.metrics.Instrument;
import io.orderstream.consumer.processing.Decision;
import io.orderstream.consumer.processing.Slice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Counts what the intake does. Every meter is registered once, at the start: their number never grows. */
final class IntakeMeters implements IntakeObserver {
    private static final List<Duration> AGES = Stream.of(
                    5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 30_000L, 60_000L, 300_000L)
            .map(Duration::ofMillis)
            .toList();

    private final InstantSource clock;
    private final Counter confirmed;
    private final Counter rejected;
    private final Counter repeats;
    private final Counter deadLettered;
    private final Counter redelivered;
    private final Counter lost;
    private final DistributionSummary sliceSize;
    private final Timer acceptanceToEffect;
    private final Map<Cause, Counter> putOff = new EnumMap<>(Cause.class);
    private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);
    private final Set<TopicPartition> assigned = new CopyOnWriteArraySet<>();

    IntakeMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        var records = IntakeMeter.RECORDS.instrument();
        confirmed = records.counter(registry, "confirmed");
        rejected = records.counter(registry, "rejected");
        repeats = records.counter(registry, "repeat");
        deadLettered = records.counter(registry, "dead-letter");
        redelivered = IntakeMeter.REDELIVERED.instrument().counter(registry);
        lost = IntakeMeter.LOST.instrument().counter(registry);
        sliceSize = IntakeMeter.SLICE_SIZE.instrument().summary(registry, 1, 5, 10, 50, 100, 250, 500, 1000);
        acceptanceToEffect = IntakeMeter.ACCEPTANCE_TO_EFFECT.instrument().timer(registry, AGES);
        for (var cause : Cause.values()) {
            putOff.put(cause, IntakeMeter.PUT_OFF.instrument().counter(registry, Instrument.tag(cause)));
        }
        for (var reason : Reason.values()) {
            deadLetters.put(reason, IntakeMeter.DEAD_LETTERS.instrument().counter(registry, Instrument.tag(reason)));
        }
        IntakeMeter.ASSIGNED.instrument().gauge(registry, assigned::size);
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied -> applied(applied);
            case Outcome.TakenUpElsewhere _ ->
                redelivered.increment(slice.records().size());
            case Outcome.PutOff why -> of(putOff, why.cause()).increment();
        }
    }

    private void applied(Outcome.Applied applied) {
        var tally = applied.tally();
        confirmed.increment(tally.confirmed());
        rejected.increment(tally.rejected());
        repeats.increment(tally.repeats());
        deadLettered.increment(tally.deadLetters());
        sliceSize.record(applied.decisions().size());
        var now = clock.instant();
        for (var decision : applied.decisions()) {
            switch (decision) {
                case Decision.Confirm confirm ->
                    acceptanceToEffect.record(Duration.between(confirm.order().acceptedAt(), now));
                case Decision.Reject reject ->
                    acceptanceToEffect.record(Duration.between(reject.order().acceptedAt(), now));
                case Decision.Undeliverable letter ->
                    of(deadLetters, letter.reason()).increment();
                case Decision.Repeat _ -> {}
            }
        }
    }

    @Override
    public void assigned(int generation, Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
    }

    @Override
    public void revoked(int generation, Collection<TopicPartition> partitions) {
        partitions.forEach(assigned::remove);
    }

    @Override
    public void lost(Collection<TopicPartition> partitions) {
        partitions.forEach(assigned::remove);
        lost.increment(partitions.size());
    }

    /** Partitions that this replica owns, for whoever asks from another thread. */
    Set<TopicPartition> assigned() {
        return Set.copyOf(assigned);
    }

    private static <K extends Enum<K>> Counter of(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key));
    }
}
