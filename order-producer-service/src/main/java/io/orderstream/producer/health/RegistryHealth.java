package io.orderstream.producer.health;

import io.orderstream.producer.publishing.WarmUp;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up from the moment on when the schema's id is known: the registry is not needed any more. */
final class RegistryHealth implements HealthIndicator {
    private final WarmUp warmUp;

    RegistryHealth(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public Health health() {
        return warmUp.missing()
                .map(missing -> Health.down().withDetail("missing", missing).build())
                .orElseGet(() -> Health.up().build());
    }
}
