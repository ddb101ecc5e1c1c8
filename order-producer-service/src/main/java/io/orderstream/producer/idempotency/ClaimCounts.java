package io.orderstream.producer.idempotency;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts claims. Every counter exists from the start, so that a rate over it is right from the first event on. */
final class ClaimCounts {
    private final Counter first;
    private final Counter repeat;
    private final Counter conflict;

    ClaimCounts(MeterRegistry registry) {
        first = counter("first", registry);
        repeat = counter("repeat", registry);
        conflict = counter("conflict", registry);
    }

    private static Counter counter(String claim, MeterRegistry registry) {
        return Counter.builder(IdempotencyMeter.CLAIMS.meterName())
                .description(IdempotencyMeter.CLAIMS.description())
                .tag(IdempotencyMeter.CLAIMS.tags(), claim)
                .register(registry);
    }

    void count(Claim claim) {
        switch (claim) {
            case Claim.First _ -> first.increment();
            case Claim.Repeat _ -> repeat.increment();
            case Claim.Conflict _ -> conflict.increment();
        }
    }
}
