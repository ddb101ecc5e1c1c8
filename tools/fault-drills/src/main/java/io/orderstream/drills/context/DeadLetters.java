package io.orderstream.drills.context;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.running.inspection.TopicDrain;
import io.orderstream.running.inspection.TopicDrain.Range;
import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters that came since a moment, as bytes. */
public record DeadLetters(String bootstrapServers, Map<Integer, Long> since) {
    /** A dead letter: which record it was, its bytes, and why. */
    public record Letter(String original, ByteBuffer value, String reason) {
        private static Letter of(ConsumerRecord<byte[], byte[]> record) {
            return new Letter(
                    header(record, DeadLetterHeaders.ORIGINAL_PARTITION) + "@"
                            + header(record, DeadLetterHeaders.ORIGINAL_OFFSET),
                    ByteBuffer.wrap(record.value() == null ? new byte[0] : record.value()),
                    header(record, DeadLetterHeaders.REASON));
        }

        private static String header(ConsumerRecord<?, ?> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        }
    }

    /** Those below the topic's present end, a partition's in offset order. */
    public List<Letter> read() {
        try (var drain = new TopicDrain(bootstrapServers)) {
            var letters = new ArrayList<Letter>();
            var ranges = new HashMap<>(drain.ranges(Topics.DEAD_LETTERS));
            ranges.replaceAll(
                    (partition, range) -> new Range(since.getOrDefault(partition.partition(), 0L), range.end()));
            drain.drain(ranges, record -> letters.add(Letter.of(record)));
            return letters;
        }
    }
}
