package io.orderstream.drills.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerFiguresTests {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private static LedgerEntry attempt(Outcome outcome, int sentAt, @Nullable Integer answeredAt) {
        return new LedgerEntry(
                "k",
                1,
                null,
                outcome,
                answeredAt == null ? null : 200,
                null,
                null,
                T0.plusSeconds(sentAt),
                answeredAt == null ? null : T0.plusSeconds(answeredAt));
    }

    private final LedgerFigures figures = LedgerFigures.of(List.of(
            attempt(Outcome.OK, 9, 10),
            attempt(Outcome.OK, 0, 1),
            attempt(Outcome.UNKNOWN, 1, 8),
            attempt(Outcome.UNKNOWN, 2, null),
            attempt(Outcome.FAIL, 3, 4),
            attempt(Outcome.OK, 11, 12)));

    @Test
    void theLongestTimeWithoutASuccessIsMeasuredInTheOrderOfAnswers() {
        assertThat(figures.longestWithoutSuccess()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void anAnswerCountsAsSlowWhateverItSays() {
        assertThat(figures.slowestAnswer()).isEqualTo(Duration.ofSeconds(7));
        assertThat(figures.unknown()).isEqualTo(2);
    }

    @Test
    void successesAreFoundByTheTimeOfTheirAnswer() {
        assertThat(figures.firstSuccessAfter(T0.plusSeconds(1))).contains(T0.plusSeconds(10));
        assertThat(figures.firstSuccessAfter(T0.plusSeconds(12))).isEmpty();
        assertThat(figures.successesBetween(T0.plusSeconds(1), T0.plusSeconds(12)))
                .isEqualTo(1);
    }
}
