package io.orderstream.consumer.watching.replicas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecentOrdersTests {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant COMMITTED = Instant.parse("2026-11-23T10:00:00Z");
    private static final PlacedOrder ORDER = new PlacedOrder(
            ID, "c-1", "EUR", List.of(), new BigDecimal("39.9800"), COMMITTED.minusSeconds(1), "fingerprint");

    private final RecentOrders recent = new RecentOrders("consumer-1");

    @Test
    void eachRecordIsShownWithItsOutcomeTheNewestFirst() {
        took(
                new Decision.Confirm(at(0), ORDER),
                new Decision.Reject(at(1), ORDER, "UNKNOWN_PRODUCT: NOPE"),
                new Decision.Repeat(at(2), ID),
                new Decision.Unprocessable(at(3), Reason.INVALID_ORDER, "no lines"));
        assertThat(recent.newest())
                .extracting(RecentOrder::offset, RecentOrder::status, RecentOrder::reason)
                .containsExactly(
                        tuple(3L, "DEAD_LETTERED", "INVALID_ORDER: no lines"),
                        tuple(2L, "REPEAT", null),
                        tuple(1L, "REJECTED", "UNKNOWN_PRODUCT: NOPE"),
                        tuple(0L, "CONFIRMED", null));
        assertThat(recent.newest()).allSatisfy(order -> {
            assertThat(order.orderId()).isEqualTo(ID.toString());
            assertThat(order.processedAt()).isEqualTo(COMMITTED);
            assertThat(order.processedBy()).isEqualTo("consumer-1");
        });
    }

    @Test
    void onlyTheLastOfThemAreKept() {
        took(LongStream.range(0, 50)
                .mapToObj(offset -> new Decision.Repeat(at(offset), ID))
                .toArray(Decision[]::new));
        took(new Decision.Repeat(at(50), ID));
        assertThat(recent.newest()).hasSize(RecentOrders.KEPT);
        assertThat(recent.newest().getFirst().offset()).isEqualTo(50);
        assertThat(recent.newest().getLast().offset()).isEqualTo(51 - RecentOrders.KEPT);
    }

    private void took(Decision... decisions) {
        var records = Arrays.stream(decisions)
                .map(decision -> new ConsumerRecord<>(
                        "orders", 0, decision.at().offset(), ID.toString().getBytes(UTF_8), new byte[0]))
                .toList();
        var slice = new Slice(new TopicPartition("orders", 0), records);
        recent.took(slice, new Outcome.Applied(slice.end(), List.of(decisions), COMMITTED));
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition("orders", 0, offset);
    }
}
