package io.orderstream.producer.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Remembers recent idempotency keys, as the order ids that are made of them. A key belongs to the order that it was first
 * used for, whatever became of it, unless that was refused as too large. Of two orders with one key the one that lies first on
 * the topic has its effect, so what is read there decides, except where this replica still waits for an answer or has one.
 */
public final class KeyMemory {
    private static final int SHARDS = 32;

    private final RecentAttempts[] shards = new RecentAttempts[SHARDS];
    private final Duration timeToLive;
    private final InstantSource clock;
    private final IdempotencyMetrics metrics;

    public KeyMemory(IdempotencyProperties properties, InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.metrics = new IdempotencyMetrics(registry);
        var keys = Math.ceilDiv(properties.maxKeys(), SHARDS);
        timeToLive = properties.timeToLive();
        for (var i = 0; i < SHARDS; i++) {
            shards[i] = new RecentAttempts(keys, timeToLive);
        }
    }

    /** Decides for one request, atomically: of concurrent requests with one key exactly one is the first. */
    public Claim claim(OrderId orderId, Fingerprint fingerprint) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RecentAttempts shard = shard(orderId);
        Claim claim;
        synchronized (shard) {
            claim = claim(shard, orderId, fingerprint, now);
        }
        metrics.count(claim);
        return claim;
    }

    /** Takes in what was read from the topic, so that a repeat here has the answer of whoever wrote it. */
    public void learn(WrittenOrder order) {
        var now = clock.instant();
        var begun = order.writtenAt().isBefore(now) ? order.writtenAt() : now;
        if (!begun.plus(timeToLive).isAfter(now)) {
            return;
        }
        RecentAttempts shard = shard(order.orderId());
        synchronized (shard) {
            Attempt known = shard.find(order.orderId(), now);
            if (known == null || !known.answersRepeats(now)) {
                shard.remember(order.orderId(), Attempt.of(order, begun));
                metrics.learned();
            }
        }
    }

    private RecentAttempts shard(OrderId orderId) {
        return shards[orderId.hashCode() & (SHARDS - 1)];
    }

    private Claim claim(RecentAttempts shard, OrderId orderId, Fingerprint fingerprint, Instant now) {
        Attempt known = shard.find(orderId, now);
        if (known == null || known.isRefused()) {
            return first(shard, orderId, new Attempt(fingerprint, now, now));
        }
        if (!known.isOf(fingerprint)) {
            return new Claim.Conflict(timeToLive);
        }
        if (known.answersRepeats(now)) {
            return new Claim.Repeat(known);
        }
        return first(shard, orderId, new Attempt(fingerprint, known.acceptedAt(), now));
    }

    private static Claim first(RecentAttempts shard, OrderId orderId, Attempt attempt) {
        shard.remember(orderId, attempt);
        return new Claim.First(attempt);
    }
}
