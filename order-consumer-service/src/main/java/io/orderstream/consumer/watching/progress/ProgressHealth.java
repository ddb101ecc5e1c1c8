package io.orderstream.consumer.watching.progress;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * What waits for a person, named in the health of every replica. It turns neither readiness nor liveness: queries go on, and to
 * restart a replica would cure nothing.
 */
final class ProgressHealth implements HealthIndicator {
    private static final Status STOPPED = new Status("STOPPED", "Partitions wait for somebody's decision");
    private static final Status LOST = new Status("LOST", "Records were removed before they had an effect");

    private final ProgressSampler sampler;

    ProgressHealth(ProgressSampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public Health health() {
        var view = sampler.view().orElse(ProgressView.NOTHING);
        if (view.stopped().isEmpty() && view.lost().isEmpty()) {
            return Health.up().build();
        }
        var stopped = new TreeMap<String, String>();
        view.stopped().forEach(one -> stopped.put(Integer.toString(one.partition()), one.detail()));
        var lost = view.lost().stream()
                .map(range -> "P%d %d to %d".formatted(range.partition(), range.fromOffset(), range.toOffset() - 1))
                .toList();
        return Health.status(stopped.isEmpty() ? LOST : STOPPED)
                .withDetail("stoppedPartitions", stopped)
                .withDetail("lostOffsets", lost)
                .build();
    }
}
