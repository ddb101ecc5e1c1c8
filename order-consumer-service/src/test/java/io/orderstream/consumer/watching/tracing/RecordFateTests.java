package io.orderstream.consumer.watching.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.intake.Cause;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordFateTests {
    private static final RecordPosition AT = new RecordPosition("orders", 0, 7);

    @Test
    void aRecordOfAnAppliedSliceHasItsOwnOutcome() {
        var applied = new Outcome.Applied(
                new NextOffset(9),
                List.of(
                        new Decision.Repeat(AT, new UUID(0, 1)),
                        new Decision.Unprocessable(AT, Reason.UNKNOWN_SCHEMA, "no")),
                Instant.EPOCH);
        assertThat(RecordFate.of(applied, 0)).isEqualTo("repeat");
        assertThat(RecordFate.of(applied, 1)).isEqualTo("dead-letter: unknown_schema");
    }

    @Test
    void aRecordOfAnotherSliceHasTheSlicesOutcome() {
        assertThat(RecordFate.of(new Outcome.TakenUpElsewhere(new NextOffset(9)), 0))
                .isEqualTo("redelivered");
        assertThat(RecordFate.of(new Outcome.PutOff(Cause.DATABASE, "away"), 3)).isEqualTo("put off: database");
    }
}
