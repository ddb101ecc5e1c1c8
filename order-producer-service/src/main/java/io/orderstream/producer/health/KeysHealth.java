package io.orderstream.producer.health;

import io.orderstream.producer.sharing.KeyFollower;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down until the keys of recent orders have been read once, but not for long: orders are more important than their repeats. */
final class KeysHealth implements HealthIndicator {
    private final KeyFollower follower;

    KeysHealth(KeyFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        return follower.missing()
                .map(missing -> Health.down().withDetail("missing", missing).build())
                .orElseGet(() -> Health.up().build());
    }
}
