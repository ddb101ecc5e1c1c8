package io.orderstream.producer.idempotency;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts claims. Every counter exists from the start, so that a rate over it is right from the first event on. */
final class IdempotencyMetrics {
    private final Counter first;
    private final Counter repeat;
    private final Counter conflict;
    private final Counter learned;

    IdempotencyMetrics(MeterRegistry registry) {
        first = IdempotencyMeter.CLAIMS.counter(registry, "first");
        repeat = IdempotencyMeter.CLAIMS.counter(registry, "repeat");
        conflict = IdempotencyMeter.CLAIMS.counter(registry, "conflict");
        learned = IdempotencyMeter.LEARNED.counter(registry);
    }

    void learned() {
        learned.increment();
    }

    void count(Claim claim) {
        switch (claim) {
            case Claim.First _ -> first.increment();
            case Claim.Repeat _ -> repeat.increment();
            case Claim.Conflict _ -> conflict.increment();
        }
    }
}
