package io.orderstream.consumer.pipeline.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Dead letters for tests, all of partition 3. */
final class Letters {
    private Letters() {}

    static DeadLetter at(long offset) {
        return at(offset, new RecordHeaders());
    }

    static DeadLetter at(long offset, Headers headers) {
        var key = "key".getBytes(UTF_8);
        var value = "value".getBytes(UTF_8);
        return new DeadLetter(
                new ConsumerRecord<>(
                        "orders",
                        3,
                        offset,
                        1_764_000_000_000L,
                        TimestampType.CREATE_TIME,
                        key.length,
                        value.length,
                        key,
                        value,
                        headers,
                        Optional.empty()),
                Reason.UNDECODABLE,
                "No magic byte.");
    }
}
