package io.orderstream.producer.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at Kafka now and then, with one admin client, on a thread of its own. The health endpoint tells the last finding and
 * its age, so that it answers at once also when no broker does.
 */
final class KafkaHealth implements HealthIndicator, SmartLifecycle {
    private record Sighting(Instant at, @Nullable Finding finding) {}

    private final Supplier<Admin> admins;
    private final HealthProperties properties;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Sighting last;
    private volatile @Nullable Thread watching;

    KafkaHealth(Supplier<Admin> admins, HealthProperties properties, InstantSource clock) {
        this.admins = admins;
        this.properties = properties;
        this.clock = clock;
        this.last = new Sighting(clock.instant(), null);
    }

    @Override
    public Health health() {
        var sighting = last;
        List<String> missing = missing(sighting);
        return (missing.isEmpty() ? Health.up() : Health.down().withDetail("missing", missing))
                .withDetail("checkedAt", sighting.at())
                .build();
    }

    private List<String> missing(Sighting sighting) {
        if (stale(sighting)) {
            return List.of("No finding for " + age(sighting).toSeconds() + " s");
        }
        var finding = sighting.finding();
        return finding == null ? List.of("Kafka has not been asked yet") : finding.missing();
    }

    /** @return 1 or 0; NaN while it is not known */
    double answers() {
        var sighting = last;
        var finding = sighting.finding();
        if (finding == null || stale(sighting)) {
            return Double.NaN;
        }
        return finding.answered() ? 1 : 0;
    }

    private boolean stale(Sighting sighting) {
        return age(sighting).compareTo(properties.interval().multipliedBy(3)) > 0;
    }

    private Duration age(Sighting sighting) {
        return Duration.between(sighting.at(), clock.instant());
    }

    @Override
    public void start() {
        watching = Thread.ofVirtual().name("kafka-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (!stopped.await(0, TimeUnit.MILLISECONDS)) {
                watchWithOneClient();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Making the client fails while no broker's name can be resolved. */
    private void watchWithOneClient() throws InterruptedException {
        Admin admin;
        try {
            admin = admins.get();
        } catch (KafkaException e) {
            last = new Sighting(clock.instant(), Finding.silence("No client: " + e.getMessage()));
            pause();
            return;
        }
        try {
            var probe = new TopicProbe(admin, properties.timeout().toMillis());
            do {
                var finding = probe.look();
                last = new Sighting(clock.instant(), finding);
            } while (!pause());
        } finally {
            admin.close(Duration.ZERO); // Not the endless wait of close(): a frozen broker must not hold up the end.
        }
    }

    /** @return true if it is time to end */
    private boolean pause() throws InterruptedException {
        return stopped.await(properties.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        stopped.countDown();
        watching = null;
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
