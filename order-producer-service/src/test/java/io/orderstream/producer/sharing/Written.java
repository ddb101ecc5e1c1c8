package io.orderstream.producer.sharing;

import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as some replica wrote them. */
final class Written {
    static final String FINGERPRINT = "ab".repeat(32);

    private Written() {}

    static OrderId id(String key) {
        return OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey(key));
    }

    static ConsumerRecord<byte[], byte[]> record(int partition, long offset, Instant at, byte[] key) {
        return new ConsumerRecord<>(
                Topics.ORDERS,
                partition,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length,
                0,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }

    static ConsumerRecord<byte[], byte[]> keyed(int partition, long offset, Instant at, String key) {
        var record = record(partition, offset, at, bytes(id(key).toString()));
        record.headers()
                .add(OrderHeaders.IDEMPOTENCY_KEY, bytes(key))
                .add(OrderHeaders.REQUEST_FINGERPRINT, bytes(FINGERPRINT))
                .add(OrderHeaders.ACCEPTED_AT, bytes(at.minusMillis(3).toString()));
        return record;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
