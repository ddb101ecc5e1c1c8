package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
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
            var now = clock.instant();
            var counts = new HashMap<Integer, Long>();
            for (var decision : applied.decisions()) {
                switch (decision) {
                    case Decision.Confirm confirm ->
                        count(counts, confirm.order().acceptedAt(), now);
                    case Decision.Reject reject -> count(counts, reject.order().acceptedAt(), now);
                    case Decision.Repeat _, Decision.Unprocessable _ -> {}
                }
            }
            add(now, counts);
        }
    }

    private static void count(Map<Integer, Long> counts, Instant acceptedAt, Instant now) {
        counts.merge(Ages.bucket(Duration.between(acceptedAt, now)), 1L, Long::sum);
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
