package io.orderstream.producer.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdTests {
    @Test
    void nameBasedUuidIsThatOfTheRfc() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(NameBasedUuid.of(dns, "www.example.com"))
                .as("RFC 9562, appendix A.4")
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    /** Were this to change, every key in use would make a second order. */
    @Test
    void keyHasTheSameIdInEveryReplicaAndRelease() {
        assertThat(OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey("k1")))
                .hasToString("31753da2-3448-5b11-ade7-8d67ed657685");
    }

    @Test
    void keysOfTwoClientsNeverMeet() {
        var key = new IdempotencyKey("k1");
        assertThat(OrderId.of(new ClientId("a"), key)).isNotEqualTo(OrderId.of(new ClientId("b"), key));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientId("a\nb"));
    }

    @Test
    void freshIdIsVersion7AndSortsByTime() {
        var random = new Random(1);
        var early = new FreshOrderIds(InstantSource.fixed(Instant.ofEpochMilli(1_000_000)), random).next();
        var late = new FreshOrderIds(InstantSource.fixed(Instant.ofEpochMilli(1_000_001)), random).next();
        assertThat(early.value().version()).isEqualTo(7);
        assertThat(early.value().variant()).isEqualTo(2);
        assertThat(early.toString()).isLessThan(late.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "schlüssel", "\u007f"})
    void keyIsVisibleAscii(String text) {
        assertThat(IdempotencyKey.fault(text)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(text));
    }

    @Test
    void keyHasAtMost255Characters() {
        assertThat(IdempotencyKey.fault("k".repeat(255))).isNull();
        assertThat(IdempotencyKey.fault("k".repeat(256))).contains("255");
    }
}
