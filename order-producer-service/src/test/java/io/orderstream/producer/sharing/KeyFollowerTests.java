package io.orderstream.producer.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.idempotency.Claim;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyFollowerTests {
    private static final Duration TTL = Duration.ofMinutes(10);

    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final KeyMemory memory =
            new KeyMemory(new IdempotencyProperties(1000, TTL, true, false), () -> now, new SimpleMeterRegistry());
    private volatile Supplier<Consumer<byte[], byte[]>> consumers = () -> {
        throw new KafkaException("away");
    };
    private final AtomicInteger attempts = new AtomicInteger();
    private final KeyFollower follower = new KeyFollower(
            true,
            () -> {
                attempts.incrementAndGet();
                return consumers.get();
            },
            new TailStart(TTL, 1000, () -> now),
            memory);

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void readinessWaitsForTheFirstReading() {
        var topic = new KafkaTopic(1);
        consumers = () -> topic;
        assertThat(follower.missing()).isPresent();
        follower.start();
        await().until(follower::isFollowing);
        assertThat(follower.missing()).isEmpty();
    }

    @Test
    void readinessDoesNotWaitForLongAndOrdersAreTakenInMeanwhile() {
        follower.start();
        await().until(() -> attempts.get() > 0);
        assertThat(follower.missing()).isPresent();
        assertThat(memory.claim(Written.id("meanwhile"), new Fingerprint("x"))).isInstanceOf(Claim.First.class);
        now = now.plus(KeyFollower.PATIENCE);
        assertThat(follower.missing()).isEmpty();
        assertThat(follower.isFollowing()).isFalse();
    }

    @Test
    void failureEndsOneReadingAndTheNextBeginsAtTheTailsStart() {
        var failing = new KafkaTopic(1);
        failing.setPollException(new KafkaException("broken"));
        consumers = () -> failing;
        follower.start();
        await().until(failing::closed);
        var topic = new KafkaTopic(1);
        topic.holds(0, 3, 4);
        topic.schedulePollTask(() -> topic.addRecord(Written.keyed(0, 3, now, "cart-1")));
        consumers = () -> topic;
        await().until(follower::isFollowing);
        assertThat(memory.claim(Written.id("cart-1"), new Fingerprint(Written.FINGERPRINT)))
                .isInstanceOf(Claim.Repeat.class);
    }

    @Test
    void endOfTheServiceEndsTheReading() {
        var topic = new KafkaTopic(1);
        consumers = () -> topic;
        follower.start();
        await().until(follower::isFollowing);
        follower.stop();
        await().until(topic::closed);
        assertThat(follower.isFollowing()).isFalse();
        assertThat(follower.isRunning()).isFalse();
    }

    @Test
    void replicaThatKeepsItsKeysToItselfWaitsForNothing() {
        var alone = new KeyFollower(false, () -> consumers.get(), new TailStart(TTL, 1000, () -> now), memory);
        assertThat(alone.isAutoStartup()).isFalse();
        assertThat(alone.missing()).isEmpty();
        assertThat(alone.following()).isNaN();
    }

    @Test
    void triesBecomeRarerUpToABound() {
        assertThat(KeyFollower.longer(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(KeyFollower.longer(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(5));
        assertThat(KeyFollower.longer(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }
}
