package io.orderstream.producer.idempotency;

import io.orderstream.producer.orders.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the memory: bounded in number and age, the oldest is forgotten first, because a repeat comes soon or never. (A
 * cache that keeps what is used often would forget the newest keys, which have been used once.) Guarded by its owner.
 */
final class RecentAttempts {
    private final int max;
    private final Duration timeToLive;
    private final Map<OrderId, Attempt> attempts = new LinkedHashMap<>();

    RecentAttempts(int max, Duration timeToLive) {
        this.max = max;
        this.timeToLive = timeToLive;
    }

    @Nullable
    Attempt find(OrderId orderId, Instant now) {
        var attempt = attempts.get(orderId);
        return attempt == null || isOld(attempt, now) ? null : attempt;
    }

    void remember(OrderId orderId, Attempt attempt) {
        attempts.remove(orderId); // So that it goes to the young end, also where it replaces an older attempt.
        attempts.put(orderId, attempt);
        var oldest = attempts.values().iterator();
        // Normally one in, one out; two, so that a memory that is full of old keys shrinks again.
        for (var i = 0; i < 2 && mustForget(oldest.next(), attempt.begun()); i++) {
            oldest.remove();
        }
    }

    private boolean mustForget(Attempt oldest, Instant now) {
        return attempts.size() > max || isOld(oldest, now);
    }

    private boolean isOld(Attempt attempt, Instant now) {
        return !attempt.begun().plus(timeToLive).isAfter(now);
    }
}
