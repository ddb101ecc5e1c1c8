package io.orderstream.consumer.pipeline.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterRecordsTests {
    private final DeadLetterRecords records =
            new DeadLetterRecords("consumer-2", InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")));

    @Test
    void itIsTheOriginalOnTheSamePartitionOfTheDeadLetterTopicWithTheCauseBehindItsHeaders() {
        var letter = Letters.at(42, new RecordHeaders().add("traceparent", "00-1".getBytes(UTF_8)));
        var record = records.of(letter);
        assertThat(record.topic()).isEqualTo("orders-dlt");
        assertThat(record.partition()).isEqualTo(3);
        assertThat(record.key()).isSameAs(letter.record().key());
        assertThat(record.value()).isSameAs(letter.record().value());
        assertThat(headers(record))
                .containsExactly(
                        entry("traceparent", "00-1"),
                        entry("dlt-original-topic", "orders"),
                        entry("dlt-original-partition", "3"),
                        entry("dlt-original-offset", "42"),
                        entry("dlt-original-timestamp", "2025-11-24T16:00:00Z"),
                        entry("dlt-reason", "UNDECODABLE"),
                        entry("dlt-detail", "No magic byte."),
                        entry("dlt-consumer", "consumer-2"),
                        entry("dlt-failed-at", "2026-11-23T10:00:00Z"));
    }

    @Test
    void aHeaderThatPretendsToBeACauseIsReplaced() {
        var record = records.of(Letters.at(1, new RecordHeaders().add("dlt-reason", "none".getBytes(UTF_8))));
        assertThat(record.headers().headers("dlt-reason")).hasSize(1);
        assertThat(headers(record)).containsEntry("dlt-reason", "UNDECODABLE");
    }

    @Test
    void theOriginalRecordStaysAsItIs() {
        var letter = Letters.at(1);
        records.of(letter);
        assertThat(letter.record().headers()).isEmpty();
    }

    @Test
    void withoutContentItSaysWhatWasLeftOutAndWhereItIs() {
        var record = records.withoutContent(Letters.at(42, new RecordHeaders().add("large", new byte[9])));
        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
        assertThat(headers(record))
                .containsEntry("dlt-omitted", "key and value of 8 bytes, and 1 headers")
                .containsEntry("dlt-original-offset", "42")
                .doesNotContainKey("large");
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
