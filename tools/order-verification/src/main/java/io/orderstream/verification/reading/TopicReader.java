package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.checking.KeyOutcome;
import io.orderstream.verification.checking.TopicRecord;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Adds the records of the orders' topic and their dead letters to their orders. */
final class TopicReader {
    private final OrderIndex orders;
    private final KeyOutcomes keyOutcomes;
    private final OrderDecoder decoder;

    TopicReader(OrderIndex orders, KeyOutcomes keyOutcomes, OrderDecoder decoder) {
        this.orders = orders;
        this.keyOutcomes = keyOutcomes;
        this.decoder = decoder;
    }

    void addOrder(ConsumerRecord<byte[], byte[]> record) {
        var at = new Coordinates(record.partition(), record.offset());
        var key = record.headers().lastHeader(OrderHeaders.IDEMPOTENCY_KEY);
        var keyOutcome = key == null || key.value() == null ? KeyOutcome.ABSENT : keyOutcomes.of(key.value());
        orders.add(RecordKey.id(record.key(), at), new TopicRecord(at, decoder.decode(record.value()), keyOutcome));
    }

    /** Added to the record that it is the dead letter of; written twice, it is still one. */
    void addDeadLetter(ConsumerRecord<byte[], byte[]> letter) {
        var topic = text(letter, DeadLetterHeaders.ORIGINAL_TOPIC);
        if (topic == null || topic.equals(Topics.ORDERS)) {
            var original = original(letter);
            orders.addDeadLetter(RecordKey.id(letter.key(), original), original);
        }
    }

    /** Somebody else's letter without readable coordinates keeps its own, in a partition that does not exist. */
    private static Coordinates original(ConsumerRecord<byte[], byte[]> letter) {
        var partition = text(letter, DeadLetterHeaders.ORIGINAL_PARTITION);
        var offset = text(letter, DeadLetterHeaders.ORIGINAL_OFFSET);
        return isNumber(partition) && isNumber(offset)
                ? new Coordinates(Integer.parseInt(partition), Long.parseLong(offset))
                : new Coordinates(-1 - letter.partition(), letter.offset());
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}");
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
