package io.orderstream.producer.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.DocumentedMeters;
import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyMeterTests {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource
    void isDocumentedAsItDescribesItself(IdempotencyMeter meter) {
        assertThat(DocumentedMeters.text())
                .contains(DocumentedMeters.row(meter.meterName(), meter.tags(), meter.description()));
    }

    @Test
    void claimsAreCountedByWhatIsKnown() {
        var memory =
                new KeyMemory(new IdempotencyProperties(1000, Duration.ofMinutes(10)), () -> Instant.EPOCH, registry);
        OrderId key = OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey("k"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("one"));
        memory.claim(key, new Fingerprint("two"));
        assertThat(counted("first")).isEqualTo(1);
        assertThat(counted("repeat")).isEqualTo(2);
        assertThat(counted("conflict")).isEqualTo(1);
    }

    private double counted(String claim) {
        return registry.get(IdempotencyMeter.CLAIMS.meterName())
                .tag("claim", claim)
                .counter()
                .count();
    }
}
