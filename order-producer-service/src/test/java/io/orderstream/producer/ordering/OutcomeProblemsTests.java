package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.requests.RequestId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeProblemsTests {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final OrderId ORDER = new OrderId(new UUID(1, 2));

    @Test
    void unknownOutcomeSaysThatTheSameKeyMakesARepeatSafe() {
        var problem = OutcomeProblems.of(new OrderOutcome.Unknown(ORDER, "x"), true, REQUEST);
        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getDetail()).contains("may have been written", "same idempotency key: that is safe");
        assertThat(problem.getProperties())
                .containsEntry("orderId", ORDER.value())
                .containsEntry("requestId", "r-1");
    }

    @Test
    void withoutAKeyItDoesNotPromiseThat() {
        var problem = OutcomeProblems.of(new OrderOutcome.Unknown(ORDER, "x"), false, REQUEST);
        assertThat(problem.getDetail()).contains("may order twice").doesNotContain("safe");
    }

    @ParameterizedTest
    @CsvSource({"PT10M, the 10 minutes", "PT90S, the 90 seconds", "PT24H, the 1440 minutes"})
    void conflictSaysForHowLongAKeyIsRemembered(Duration window, String words) {
        assertThat(OutcomeProblems.of(new OrderOutcome.Conflict(window), true, REQUEST)
                        .getDetail())
                .contains("within " + words + " for which a key is remembered");
    }

    @Test
    void refusalsSayThatNothingWasWritten() {
        for (var refusal : new OrderOutcome.NotAccepted[] {
            new OrderOutcome.Conflict(Duration.ofMinutes(10)), new OrderOutcome.TooLarge()
        }) {
            var problem = OutcomeProblems.of(refusal, true, REQUEST);
            assertThat(problem.getStatus()).isBetween(400, 499);
            assertThat(problem.getDetail()).contains("Nothing was written");
        }
    }
}
