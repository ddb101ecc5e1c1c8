package io.orderstream.drills.context;

import java.time.Duration;

/** How long things last. SHORT is for the test suite: outages only as long as they have to be to mean something. */
public enum Tempo {
    FULL,
    SHORT;

    public Duration of(Duration full, Duration shortened) {
        return this == FULL ? full : shortened;
    }

    /** How long the load runs undisturbed before the fault, so that there is something to compare with. */
    public Duration warmUp() {
        return of(Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    /** How long it runs on after the heal. */
    public Duration afterHeal() {
        return of(Duration.ofSeconds(8), Duration.ofSeconds(3));
    }
}
