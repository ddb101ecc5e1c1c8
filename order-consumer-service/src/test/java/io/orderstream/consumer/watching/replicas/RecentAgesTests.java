package io.orderstream.consumer.watching.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.intake.Cause;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecentAgesTests {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Slice SLICE = new Slice(new TopicPartition("orders", 0), List.of());

    private Instant now = START;
    private final RecentAges recent = new RecentAges(() -> now);

    @Test
    void anOrdersAgeIsThatOfItsEffect() {
        recent.took(SLICE, confirmed(START, Duration.ofMillis(200)));
        now = START.plusSeconds(5);
        assertThat(recent.ages().quantile(0.5)).hasValueCloseTo(0.2, within(0.02));
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        recent.took(SLICE, confirmed(START, Duration.ofSeconds(9)));
        now = START.plus(RecentAges.WINDOW);
        recent.took(SLICE, confirmed(now, Duration.ofMillis(200)));
        assertThat(recent.ages().counts().values()).containsExactly(1L, 1L);
        now = now.plusSeconds(1);
        assertThat(recent.ages().quantile(1)).hasValueCloseTo(0.2, within(0.02));
    }

    @Test
    void aSliceThatIsPutOffHasNoAges() {
        recent.took(SLICE, new Outcome.PutOff(Cause.DATABASE, "away"));
        assertThat(recent.ages().counts()).isEmpty();
    }

    private static Outcome confirmed(Instant at, Duration age) {
        var order = new PlacedOrder(new UUID(0, 1), "c-1", "EUR", List.of(), BigDecimal.ONE, at.minus(age), "f");
        return new Outcome.Applied(
                new NextOffset(8), List.of(new Decision.Confirm(new RecordPosition("orders", 0, 7), order)), at);
    }
}
