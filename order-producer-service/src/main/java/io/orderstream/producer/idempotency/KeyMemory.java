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
 * used for, whatever became of it, unless that was refused as too large.
 */
public final class KeyMemory {
    private static final int SHARDS = 32;

    private final RecentAttempts[] shards = new RecentAttempts[SHARDS];
    private final InstantSource clock;
    private final IdempotencyMetrics metrics;

    public KeyMemory(IdempotencyProperties properties, InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.metrics = new IdempotencyMetrics(registry);
        var keys = Math.ceilDiv(properties.maxKeys(), SHARDS);
        Duration timeToLive = properties.timeToLive();
        for (var i = 0; i < SHARDS; i++) {
            shards[i] = new RecentAttempts(keys, timeToLive);
        }
    }

    /** Decides for one request, atomically: of concurrent requests with one key exactly one is the first. */
    public Claim claim(OrderId orderId, Fingerprint fingerprint) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RecentAttempts shard = shards[orderId.hashCode() & (SHARDS - 1)];
        Claim claim;
        synchronized (shard) {
            claim = claim(shard, orderId, fingerprint, now);
        }
        metrics.count(claim);
        return claim;
    }

    private static Claim claim(RecentAttempts shard, OrderId orderId, Fingerprint fingerprint, Instant now) {
        Attempt known = shard.find(orderId, now);
        if (known == null || known.isRefused()) {
            return first(shard, orderId, new Attempt(fingerprint, now, now));
        }
        if (!known.isOf(fingerprint)) {
            return new Claim.Conflict();
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
