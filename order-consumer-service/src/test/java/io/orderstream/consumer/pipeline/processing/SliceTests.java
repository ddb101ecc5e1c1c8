package io.orderstream.consumer.pipeline.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceTests {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final TopicPartition PARTITION = new TopicPartition("orders", 0);

    /** With a hole, as compaction and aborted transactions leave it. */
    private final Slice slice = new Slice(
            PARTITION,
            List.of(
                    record(7, ID.toString().getBytes(UTF_8)),
                    record(9, "x".repeat(36).getBytes(UTF_8)),
                    record(10, new byte[0]),
                    record(12, null)));

    @Test
    void itGoesFromItsFirstRecordToBehindItsLast() {
        assertThat(slice.start()).isEqualTo(new NextOffset(7));
        assertThat(slice.end()).isEqualTo(new NextOffset(13));
    }

    @Test
    void aPollHasASliceForEachPartition() {
        var other = new TopicPartition("orders", 1);
        var polled = new ConsumerRecords<>(
                Map.of(
                        PARTITION,
                        slice.records(),
                        other,
                        List.of(new ConsumerRecord<byte[], byte[]>("orders", 1, 0, new byte[0], new byte[0]))),
                Map.of());
        assertThat(Slice.of(polled)).extracting(Slice::partition).containsExactlyInAnyOrder(PARTITION, other);
    }

    @Test
    void theOrderIdIsTheKeyIfItIsOne() {
        assertThat(slice.orderId(at(7))).contains(ID);
        assertThat(slice.orderId(at(9))).isEmpty();
        assertThat(slice.orderId(at(10))).isEmpty();
        assertThat(slice.orderId(at(12))).isEmpty();
    }

    @Test
    void aDeadLetterHasTheRecordThatTheDecisionIsAbout() {
        var letter = slice.deadLetter(new Decision.Unprocessable(at(9), Reason.INVALID_ORDER, "no lines"));
        assertThat(letter.record()).isSameAs(slice.records().get(1));
        assertThat(letter.reason()).isEqualTo(Reason.INVALID_ORDER);
        assertThat(letter.detail()).isEqualTo("no lines");
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition("orders", 0, offset);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte @Nullable [] key) {
        return new ConsumerRecord<>("orders", 0, offset, key, new byte[0]);
    }
}
