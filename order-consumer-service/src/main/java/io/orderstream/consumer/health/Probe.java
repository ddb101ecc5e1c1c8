package io.orderstream.consumer.health;

import io.orderstream.consumer.failures.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A health check that runs beside the requests for it: however long the checked part takes to answer, the health endpoint
 * answers at once, from the last finding.
 */
final class Probe implements HealthIndicator {
    /** How often a part is asked; a finding that is three times as old counts as none. */
    static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Asks the part. */
    @FunctionalInterface
    interface Check {
        /** @throws Exception if it cannot do its work; the message says why */
        void run() throws Exception;
    }

    private record Finding(Instant at, Health health) {}

    private final Check check;
    private final InstantSource clock;
    private volatile Finding finding;

    Probe(Check check, InstantSource clock) {
        this.check = check;
        this.clock = clock;
        this.finding = new Finding(
                clock.instant(),
                Health.down().withDetail("waiting", "not asked yet").build());
    }

    Probe every(ScheduledExecutorService scheduler) {
        var _ = scheduler.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public Health health() {
        var last = finding;
        var age = Duration.between(last.at(), clock.instant());
        return age.compareTo(INTERVAL.multipliedBy(3)) > 0
                ? Health.down()
                        .withDetail("waiting", "no answer for " + age.toSeconds() + " s")
                        .build()
                : last.health();
    }

    @SuppressWarnings("CatchingUnchecked") // an edge: whatever the part throws is the finding
    private void ask() {
        Health health;
        try {
            check.run();
            health = Health.up().build();
        } catch (Exception e) {
            health = Health.down().withDetail("waiting", Sentence.of(e)).build();
        }
        finding = new Finding(clock.instant(), health);
    }
}
