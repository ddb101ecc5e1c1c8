package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeTests {
    private static final RecordPosition AT = new RecordPosition("orders", 0, 7);
    private static final Instant COMMITTED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anEffectIsAsOldAsItsOrderWasWhenItWasCommittedAndARecordWithoutEffectHasNoAge() {
        var applied = new Outcome.Applied(
                new NextOffset(11),
                List.of(
                        new Decision.Confirm(AT, acceptedBefore(Duration.ofMillis(3))),
                        new Decision.Repeat(AT, new UUID(0, 1)),
                        new Decision.Reject(AT, acceptedBefore(Duration.ofSeconds(2)), "no"),
                        new Decision.Unprocessable(AT, Reason.UNDECODABLE, "no")),
                COMMITTED);
        assertThat(applied.agesOfEffects()).containsExactly(Duration.ofMillis(3), Duration.ofSeconds(2));
    }

    @Test
    void anAgeStaysWithinWhatATimerCountsWhateverTheRecordSays() {
        var applied = new Outcome.Applied(
                new NextOffset(10),
                List.of(
                        new Decision.Confirm(AT, acceptedBefore(Duration.ofMillis(-1))),
                        new Decision.Confirm(AT, acceptedBefore(Duration.ofDays(-365L * 7973))),
                        new Decision.Confirm(AT, acceptedBefore(Duration.ofDays(365L * 2000)))),
                COMMITTED);
        assertThat(applied.agesOfEffects()).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofDays(366));
    }

    private static PlacedOrder acceptedBefore(Duration age) {
        return new PlacedOrder(
                new UUID(0, 2), "c-1", "EUR", List.of(), BigDecimal.ZERO, COMMITTED.minus(age), "fingerprint");
    }
}
