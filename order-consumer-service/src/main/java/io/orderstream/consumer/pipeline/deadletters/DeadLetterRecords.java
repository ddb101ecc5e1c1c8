package io.orderstream.consumer.pipeline.deadletters;

import static io.orderstream.schemas.DeadLetterHeaders.CONSUMER;
import static io.orderstream.schemas.DeadLetterHeaders.DETAIL;
import static io.orderstream.schemas.DeadLetterHeaders.FAILED_AT;
import static io.orderstream.schemas.DeadLetterHeaders.OMITTED;
import static io.orderstream.schemas.DeadLetterHeaders.ORIGINAL_OFFSET;
import static io.orderstream.schemas.DeadLetterHeaders.ORIGINAL_PARTITION;
import static io.orderstream.schemas.DeadLetterHeaders.ORIGINAL_TIMESTAMP;
import static io.orderstream.schemas.DeadLetterHeaders.ORIGINAL_TOPIC;
import static io.orderstream.schemas.DeadLetterHeaders.REASON;

import io.orderstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes the record on the dead-letter topic: same partition, original key, value and headers, the cause added as headers. The
 * topic takes larger records than the source topic, so that the added headers do not make a dead letter unwritable.
 */
public final class DeadLetterRecords {
    private final String replica;
    private final InstantSource clock;

    public DeadLetterRecords(String replica, InstantSource clock) {
        this.replica = replica;
        this.clock = clock;
    }

    ProducerRecord<byte[], byte[]> of(DeadLetter letter) {
        var source = letter.record();
        return new ProducerRecord<>(
                Topics.deadLettersOf(source.topic()),
                source.partition(),
                source.key(),
                source.value(),
                headers(letter, new RecordHeaders(source.headers())));
    }

    /** For a record that not even the dead-letter topic takes, for it was compressed: what it was, and where it is until retention removes it. */
    ProducerRecord<byte[], byte[]> withoutContent(DeadLetter letter) {
        var source = letter.record();
        var headers = headers(letter, new RecordHeaders());
        var bytes = Math.max(0, source.serializedKeySize()) + Math.max(0, source.serializedValueSize());
        text(
                headers,
                OMITTED,
                "key and value of " + bytes + " bytes, and " + source.headers().toArray().length + " headers");
        return new ProducerRecord<>(
                Topics.deadLettersOf(source.topic()), source.partition(), null, null, null, headers);
    }

    private Headers headers(DeadLetter letter, Headers headers) {
        var source = letter.record();
        text(headers, ORIGINAL_TOPIC, source.topic());
        text(headers, ORIGINAL_PARTITION, Integer.toString(source.partition()));
        text(headers, ORIGINAL_OFFSET, Long.toString(source.offset()));
        text(
                headers,
                ORIGINAL_TIMESTAMP,
                Instant.ofEpochMilli(source.timestamp()).toString());
        text(headers, REASON, letter.reason().name());
        text(headers, DETAIL, letter.detail());
        text(headers, CONSUMER, replica);
        text(headers, FAILED_AT, clock.instant().toString());
        return headers;
    }

    private static void text(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
