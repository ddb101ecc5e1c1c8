package io.orderstream.consumer.pipeline.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.RecordOutcome;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.instruments.Instrument;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Records {@link IntakeMeter}. Every meter is registered once, at the start: their number never grows. */
final class IntakeMetrics implements IntakeObserver {
    /** Ten steps for a factor of ten, from a millisecond to ten seconds: a percentile is right to a tenth. */
    private static final List<Duration> AGES = Stream.concat(
                    IntStream.rangeClosed(0, 40)
                            .mapToObj(step -> Duration.ofNanos(Math.round(1e6 * Math.pow(10, step / 10.0)))),
                    Stream.of(20, 30, 60, 120, 300).map(Duration::ofSeconds))
            .toList();

    private final Counter redelivered;
    private final Counter lost;
    private final DistributionSummary sliceSize;
    private final Timer acceptanceToEffect;
    private final Map<RecordOutcome, Counter> records = new EnumMap<>(RecordOutcome.class);
    private final Map<Cause, Counter> putOff = new EnumMap<>(Cause.class);
    private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);

    IntakeMetrics(MeterRegistry registry, AssignedPartitions partitions) {
        for (var outcome : RecordOutcome.values()) {
            records.put(outcome, IntakeMeter.RECORDS.counter(registry, outcome.tag()));
        }
        redelivered = IntakeMeter.REDELIVERED.counter(registry);
        lost = IntakeMeter.LOST.counter(registry);
        sliceSize = IntakeMeter.SLICE_SIZE.summary(registry, 1, 5, 10, 50, 100, 250, 500, 1000);
        acceptanceToEffect = IntakeMeter.ACCEPTANCE_TO_EFFECT.timer(registry, AGES);
        for (var cause : Cause.values()) {
            putOff.put(cause, IntakeMeter.PUT_OFF.counter(registry, Instrument.tag(cause)));
        }
        for (var reason : Reason.values()) {
            deadLetters.put(reason, IntakeMeter.DEAD_LETTERS.counter(registry, Instrument.tag(reason)));
        }
        IntakeMeter.ASSIGNED.gauge(registry, () -> partitions.owned().size());
        IntakeMeter.UNREADABLE.gauge(registry, () -> partitions.unreadable().size());
        IntakeMeter.WAITING.gauge(registry, () -> partitions.waiting().size());
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
        sliceSize.record(applied.decisions().size());
        for (var decision : applied.decisions()) {
            of(records, decision.outcome()).increment();
            if (decision instanceof Decision.Unprocessable record) {
                of(deadLetters, record.reason()).increment();
            }
        }
        applied.agesOfEffects().forEach(acceptanceToEffect::record);
    }

    @Override
    public void lost(Collection<TopicPartition> partitions) {
        lost.increment(partitions.size());
    }

    private static <K extends Enum<K>> Counter of(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key));
    }
}
