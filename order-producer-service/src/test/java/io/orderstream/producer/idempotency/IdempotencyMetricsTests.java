package io.orderstream.producer.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdempotencyMetricsTests {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void claimsAreCountedByWhatIsKnown() {
        var memory = new KeyMemory(
                new IdempotencyProperties(1000, Duration.ofMinutes(10), true, false), () -> Instant.EPOCH, registry);
        var key = OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey("k"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("two"));
        assertThat(counted("first")).isEqualTo(1);
        assertThat(counted("repeat")).isEqualTo(2);
        assertThat(counted("conflict")).isEqualTo(1);
    }

    @Test
    void whatIsLearnedIsCountedOnce() {
        var memory = new KeyMemory(
                new IdempotencyProperties(1000, Duration.ofMinutes(10), true, false), () -> Instant.EPOCH, registry);
        var order = new WrittenOrder(
                OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey("k")),
                new Fingerprint("one"),
                Instant.EPOCH,
                Instant.EPOCH,
                new Publication.Acknowledged(1, 2));
        memory.learn(order);
        memory.learn(order);
        assertThat(registry.get(IdempotencyMeter.LEARNED.instrument().name())
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double counted(String claim) {
        return registry.get(IdempotencyMeter.CLAIMS.instrument().name())
                .tag("claim", claim)
                .counter()
                .count();
    }
}
