package io.orderstream.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of the dead-letter topic, as it stands there. Its headers are believed no further than they can be read: others than the
 * consumers may have written it.
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {
    private static final int UUID_LENGTH = 36;

    /** @return where the record stands that it is the dead letter of; empty if it does not say, or is no order's */
    public Optional<Coordinates> original() {
        try {
            var at = Coordinates.parse(
                    text(DeadLetterHeaders.ORIGINAL_PARTITION) + "@" + text(DeadLetterHeaders.ORIGINAL_OFFSET));
            return text(DeadLetterHeaders.ORIGINAL_TOPIC).equals(Topics.ORDERS) && at.partition() < Topics.PARTITIONS
                    ? Optional.of(at)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What commands call it. */
    String name() {
        return original().map(Coordinates::toString).orElse("dlt:" + at());
    }

    /** Where it stands on the dead-letter topic. */
    Coordinates at() {
        return new Coordinates(record.partition(), record.offset());
    }

    /** @return empty if the key is none */
    public Optional<UUID> orderId() {
        if (record.key() == null || record.key().length != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(record.key(), UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String reason() {
        return text(DeadLetterHeaders.REASON);
    }

    String detail() {
        return text(DeadLetterHeaders.DETAIL);
    }

    /** The consumer that gave up on it. */
    String consumer() {
        return text(DeadLetterHeaders.CONSUMER);
    }

    public Instant failedAt() {
        try {
            return Instant.parse(text(DeadLetterHeaders.FAILED_AT));
        } catch (DateTimeParseException _) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    /** @return what had to be left out, empty if nothing was */
    String omitted() {
        return text(DeadLetterHeaders.OMITTED);
    }

    /** @return what it was called when it was a dead letter before, empty if it was none */
    String redrivenFrom() {
        return text(OrderHeaders.REDRIVEN_FROM);
    }

    /** The original record's own headers, in their order. */
    List<Header> originalHeaders() {
        var headers = new ArrayList<Header>();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        });
        return headers;
    }

    private String text(String header) {
        var found = record.headers().lastHeader(header);
        return found == null || found.value() == null ? "" : new String(found.value(), UTF_8);
    }
}
