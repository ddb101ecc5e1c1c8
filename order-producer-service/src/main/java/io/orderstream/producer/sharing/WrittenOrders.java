package io.orderstream.producer.sharing;

import io.orderstream.producer.idempotency.WrittenOrder;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.schemas.OrderHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What a record's key and headers say of an order. Anyone may have written it: what is not as this service writes it is passed
 * over, whatever else is wrong with it. Pure.
 */
final class WrittenOrders {
    private static final int UUID_LENGTH = 36;
    private static final int FINGERPRINT_LENGTH = 64;
    private static final int LONGEST_TIME = 32;

    private WrittenOrders() {}

    /** @return null if it has no idempotency key, was written back from the dead letters, or is not one of ours */
    static @Nullable WrittenOrder of(ConsumerRecord<byte[], ?> record) {
        var keyed = false;
        Fingerprint fingerprint = null;
        var written = Instant.ofEpochMilli(record.timestamp());
        var accepted = written;
        for (var header : record.headers()) {
            switch (header.key()) {
                // Its first record lies earlier; a conflict that is written back does not own the key.
                case OrderHeaders.REDRIVEN_FROM -> {
                    return null;
                }
                case OrderHeaders.IDEMPOTENCY_KEY -> keyed = true;
                case OrderHeaders.REQUEST_FINGERPRINT -> fingerprint = fingerprint(header);
                case OrderHeaders.ACCEPTED_AT -> accepted = time(header, written);
                default -> {}
            }
        }
        var orderId = keyed && fingerprint != null ? orderId(record.key()) : null;
        return orderId == null || fingerprint == null
                ? null
                : new WrittenOrder(
                        orderId,
                        fingerprint,
                        accepted,
                        written,
                        new Publication.Acknowledged(record.partition(), record.offset()));
    }

    private static @Nullable OrderId orderId(byte @Nullable [] key) {
        if (key == null || key.length != UUID_LENGTH) {
            return null;
        }
        var text = text(key);
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? new OrderId(uuid) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Fingerprint fingerprint(Header header) {
        byte[] value = header.value();
        if (value == null || value.length != FINGERPRINT_LENGTH) {
            return null;
        }
        for (var digit : value) {
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return null;
            }
        }
        return new Fingerprint(text(value));
    }

    private static Instant time(Header header, Instant otherwise) {
        byte[] value = header.value();
        if (value == null || value.length > LONGEST_TIME) {
            return otherwise;
        }
        try {
            return Instant.parse(text(value));
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.ISO_8859_1);
    }
}
