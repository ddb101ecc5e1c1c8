package io.orderstream.consumer.watching.rebalancing;

import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.watching.rebalancing.Observation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Turns this replica's callbacks into observations. Called on the consumer's thread alone. */
final class RebalanceRecorder implements IntakeObserver {
    private final String member;
    private final RebalanceJournal journal;
    private final IntFunction<Duration> standstill;
    private final BooleanSupplier stopping;
    private final InstantSource clock;
    private final TreeSet<Integer> owned = new TreeSet<>();
    private @Nullable Instant stoodStillFrom;
    private boolean joined;

    RebalanceRecorder(
            String member,
            RebalanceJournal journal,
            IntFunction<Duration> standstill,
            BooleanSupplier stopping,
            InstantSource clock) {
        this.member = member;
        this.journal = journal;
        this.standstill = standstill;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    public void revoked(int generation, Collection<TopicPartition> gone) {
        var now = clock.instant();
        gone.forEach(partition -> owned.remove(partition.partition()));
        if (stopping.getAsBoolean()) {
            // Written before the group hears of it, so that the others' observations find it.
            note(now, generation, Kind.LEFT, Duration.ZERO);
            joined = false;
        } else if (stoodStillFrom == null && !gone.isEmpty()) {
            stoodStillFrom = now;
        }
    }

    @Override
    public void assigned(int generation, Collection<TopicPartition> added) {
        var now = clock.instant();
        added.forEach(partition -> owned.add(partition.partition()));
        var pause = stoodStillFrom == null ? Duration.ZERO : Duration.between(stoodStillFrom, now);
        // What a dead owner held stood still since it died, which is longer than this replica's own part of it.
        for (var partition : added) {
            var still = standstill.apply(partition.partition());
            pause = still.compareTo(pause) > 0 ? still : pause;
        }
        note(now, generation, joined ? Kind.ASSIGNED : Kind.JOINED, pause);
        stoodStillFrom = null;
        joined = true;
    }

    @Override
    public void lost(Collection<TopicPartition> gone) {
        gone.forEach(partition -> owned.remove(partition.partition()));
        note(clock.instant(), -1, Kind.LOST, Duration.ZERO);
        joined = false;
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        if (outcome instanceof Outcome.TakenUpElsewhere) {
            journal.redelivered(slice.records().size());
        }
    }

    private void note(Instant at, int generation, Kind kind, Duration pause) {
        journal.note(new Observation(at, member, generation, kind, List.copyOf(owned), pause, 0));
    }
}
