package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Slice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** From acceptance to effect, of the orders of the last {@link #WINDOW}. */
final class RecentAges implements IntakeObserver {
    static final Duration WINDOW = Duration.ofSeconds(10);

    private record Second(long second, Map<Integer, Long> counts) {}

    private final InstantSource clock;
    private final Deque<Second> seconds = new ArrayDeque<>();

    RecentAges(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied) {
            var counts = new HashMap<Integer, Long>();
            applied.agesOfEffects().forEach(age -> counts.merge(Ages.bucket(age), 1L, Long::sum));
            add(applied.committedAt(), counts);
        }
    }

    private synchronized void add(Instant now, Map<Integer, Long> counts) {
        if (seconds.isEmpty() || seconds.getLast().second() != now.getEpochSecond()) {
            seconds.addLast(new Second(now.getEpochSecond(), new HashMap<>()));
        }
        counts.forEach((bucket, orders) -> seconds.getLast().counts().merge(bucket, orders, Long::sum));
        expire(now);
    }

    synchronized Ages ages() {
        expire(clock.instant());
        var sum = new TreeMap<Integer, Long>();
        seconds.forEach(second -> second.counts().forEach((bucket, orders) -> sum.merge(bucket, orders, Long::sum)));
        return new Ages(sum);
    }

    private void expire(Instant now) {
        seconds.removeIf(second -> second.second() < now.getEpochSecond() - WINDOW.toSeconds());
    }
}
