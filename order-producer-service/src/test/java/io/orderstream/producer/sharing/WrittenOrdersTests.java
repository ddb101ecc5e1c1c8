package io.orderstream.producer.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.idempotency.WrittenOrder;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.schemas.OrderHeaders;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenOrdersTests {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    private final ConsumerRecord<byte[], byte[]> record = Written.keyed(4, 77, AT, "cart-1");

    @Test
    void headersAndPlaceAreEnoughForTheFirstAnswer() {
        assertThat(WrittenOrders.of(record))
                .isEqualTo(new WrittenOrder(
                        Written.id("cart-1"),
                        new Fingerprint(Written.FINGERPRINT),
                        AT.minusMillis(3),
                        AT,
                        new Publication.Acknowledged(4, 77)));
    }

    @Test
    void orderWithoutAKeyHasNothingToRemember() {
        record.headers().remove(OrderHeaders.IDEMPOTENCY_KEY);
        assertThat(WrittenOrders.of(record)).isNull();
    }

    @Test
    void whatIsWrittenBackFromTheDeadLettersDoesNotOwnItsKey() {
        record.headers().add(OrderHeaders.REDRIVEN_FROM, Written.bytes("4@12"));
        assertThat(WrittenOrders.of(record)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nope", "<script>", "AB"})
    void recordWhoseFingerprintIsNoneOfOursIsPassedOver(String fingerprint) {
        record.headers().add(OrderHeaders.REQUEST_FINGERPRINT, Written.bytes(fingerprint));
        assertThat(WrittenOrders.of(record)).isNull();
    }

    @Test
    void recordWithoutAFingerprintIsPassedOver() {
        record.headers().remove(OrderHeaders.REQUEST_FINGERPRINT);
        assertThat(WrittenOrders.of(record)).isNull();
        record.headers().add(OrderHeaders.REQUEST_FINGERPRINT, null);
        assertThat(WrittenOrders.of(record)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order-1",
                "0-0-0-0-0",
                "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
                "5F6D1C0E-2F0B-4C55-8F57-3F2F9E6B7A10",
                "5f6d1c0e2f0b-4c55-8f57-3f2f9e6b7a-10"
            })
    void recordWhoseKeyIsNoOrderIdIsPassedOver(String key) {
        var other = Written.record(0, 1, AT, Written.bytes(key));
        record.headers().forEach(other.headers()::add);
        assertThat(WrittenOrders.of(other)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "9999999999999-01-01T00:00:00Z", "2026-11-23T10:00:00.123Z                 "})
    void withoutAReadableTimeOfAcceptanceTheRecordsOwnIsTaken(String time) {
        record.headers().remove(OrderHeaders.ACCEPTED_AT).add(OrderHeaders.ACCEPTED_AT, Written.bytes(time));
        assertThat(WrittenOrders.of(record))
                .extracting(WrittenOrder::acceptedAt)
                .isEqualTo(AT);
    }

    @Test
    void manyAndHugeHeadersBesideOursChangeNothing() {
        IntStream.range(0, 10_000).forEach(i -> record.headers().add("h" + i, new byte[100]));
        record.headers().add("", null).add("\u0000", new byte[1_000_000]);
        assertThat(WrittenOrders.of(record)).isNotNull();
    }
}
