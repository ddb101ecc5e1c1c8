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
final class KafkaWatch implements HealthIndicator, SmartLifecycle {
    private record Finding(Instant at, List<String> missing) {}

    private final Supplier<Admin> admins;
    private final HealthProperties properties;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Finding last;
    private volatile @Nullable Thread watching;

    KafkaWatch(Supplier<Admin> admins, HealthProperties properties, InstantSource clock) {
        this.admins = admins;
        this.properties = properties;
        this.clock = clock;
        this.last = new Finding(clock.instant(), List.of("Kafka has not been asked yet"));
    }

    @Override
    public Health health() {
        Finding finding = last;
        Duration age = Duration.between(finding.at(), clock.instant());
        boolean stale = age.compareTo(properties.interval().multipliedBy(3)) > 0;
        List<String> missing = stale ? List.of("No finding for " + age.toSeconds() + " s") : finding.missing();
        return (missing.isEmpty() ? Health.up() : Health.down().withDetail("missing", missing))
                .withDetail("checkedAt", finding.at())
                .build();
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
            last = new Finding(clock.instant(), List.of("No client: " + e.getMessage()));
            pause();
            return;
        }
        try {
            var probe = new TopicProbe(admin, properties.timeout().toMillis());
            do {
                last = new Finding(clock.instant(), probe.missing());
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
