package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A partition with lag that nobody advances, whatever the cause: named in the health of every replica. It turns neither
 * readiness nor liveness, for to restart a replica that looks on would cure nothing.
 */
final class StuckPartitionsHealth implements HealthIndicator {
    private static final Status STUCK = new Status("STUCK", "A partition has lag and nobody advances it");

    private final GroupSampler sampler;
    private final Duration stuckAfter;

    StuckPartitionsHealth(GroupSampler sampler, Duration stuckAfter) {
        this.sampler = sampler;
        this.stuckAfter = stuckAfter;
    }

    @Override
    public Health health() {
        var stuck = new TreeMap<String, String>();
        for (var partition : sampler.view().partitions()) {
            var lasts = sampler.standstill(partition.partition());
            if (lasts.compareTo(stuckAfter) >= 0) {
                stuck.put(
                        Integer.toString(partition.partition()),
                        "not advanced for %d s, lag %s, owner %s"
                                .formatted(
                                        lasts.toSeconds(),
                                        partition.lag() == null ? "unknown" : partition.lag(),
                                        partition.owner() == null ? "unknown" : partition.owner()));
            }
        }
        return stuck.isEmpty()
                ? Health.up().build()
                : Health.status(STUCK).withDetail("stuckPartitions", stuck).build();
    }
}
