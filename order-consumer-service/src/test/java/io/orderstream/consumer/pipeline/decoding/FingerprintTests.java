package io.orderstream.consumer.pipeline.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.OrderHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTests {
    private static final Order ORDER = Order.newBuilder()
            .setOrderId("00000000-0000-4000-8000-000000000001")
            .setCustomerId("c-1")
            .setCurrency("EUR")
            .setLines(List.of(new OrderLine("APPLE", 2, new BigDecimal("1.5000"))))
            .setTotal(new BigDecimal("3.0000"))
            .setAcceptedAt(Instant.EPOCH)
            .build();
    /** The producer's value for the same order, as its own test has it. The two forms differ, and both are stored. */
    private static final String PRODUCERS = "2752c387ed1e4a10aaf48499a98fa11c605aa6ecc1d264a5d97fc4947ca62f30";

    private static final String OWN = "0d23ef4e689b5723eba8f5db247a9452335ea6e6ba55bd5deee8b8d9e0a5db52";

    @Test
    void theProducersHeaderIsTheFingerprint() {
        assertThat(of(PRODUCERS)).isEqualTo(PRODUCERS);
    }

    @Test
    void withoutAHeaderItIsTheOrdersDigest() {
        assertThat(Fingerprint.of(new RecordHeaders(), ORDER)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "new\nline", "blank ", "\u00e9", "\u007f"})
    void aHeaderThatTheColumnShouldNotHoldIsNone(@Nullable String value) {
        assertThat(of(value)).isEqualTo(OWN);
    }

    @Test
    void aHeaderHasAtMost128Characters() {
        assertThat(of("x".repeat(128))).isEqualTo("x".repeat(128));
        assertThat(of("x".repeat(129))).isEqualTo(OWN);
    }

    private static String of(@Nullable String header) {
        var headers = new RecordHeaders();
        headers.add(OrderHeaders.REQUEST_FINGERPRINT, header == null ? null : header.getBytes(UTF_8));
        return Fingerprint.of(headers, ORDER);
    }
}
