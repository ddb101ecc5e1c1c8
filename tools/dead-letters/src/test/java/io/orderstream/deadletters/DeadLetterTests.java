package io.orderstream.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.Topics;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTests {
    private static DeadLetter letter(Map<String, String> headers) {
        var record = new ConsumerRecord<>(Topics.DEAD_LETTERS, 3, 7, "key".getBytes(UTF_8), "value".getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return new DeadLetter(record);
    }

    @Test
    void itIsCalledAfterTheRecordThatItIsOf() {
        var letter = letter(Map.of(
                DeadLetterHeaders.ORIGINAL_TOPIC, Topics.ORDERS,
                DeadLetterHeaders.ORIGINAL_PARTITION, "3",
                DeadLetterHeaders.ORIGINAL_OFFSET, "42",
                DeadLetterHeaders.FAILED_AT, "2026-11-23T10:00:00Z"));
        assertThat(letter.original()).contains(new Coordinates(3, 42));
        assertThat(letter.name()).isEqualTo("3@42");
        assertThat(letter.failedAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(letter.orderId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "another-topic, 3, 42",
        "ecommerce-orders, 6, 42",
        "ecommerce-orders, -1, 42",
        "ecommerce-orders, 3, 99999999999999999999",
        "ecommerce-orders, x, 42"
    })
    void whoWritesNonsenseIntoTheHeadersHasNoOriginal(String topic, String partition, String offset) {
        var letter = letter(Map.of(
                DeadLetterHeaders.ORIGINAL_TOPIC, topic,
                DeadLetterHeaders.ORIGINAL_PARTITION, partition,
                DeadLetterHeaders.ORIGINAL_OFFSET, offset,
                DeadLetterHeaders.FAILED_AT, "yesterday"));
        assertThat(letter.original()).isEmpty();
        assertThat(letter.name()).isEqualTo("dlt:3@7");
        assertThat(letter.failedAt()).isEqualTo(Instant.ofEpochMilli(-1));
    }

    @Test
    void onlyTheOriginalsOwnHeadersGoBack() {
        var letter = letter(Map.of("traceparent", "t", DeadLetterHeaders.REASON, "UNDECODABLE"));
        assertThat(letter.originalHeaders()).extracting(Header::key).containsExactly("traceparent");
        assertThat(letter.reason()).isEqualTo("UNDECODABLE");
    }
}
