package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RetryPolicyTests {
    private final RetryPolicy policy = new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(10));

    @RepeatedTest(50)
    void waitsNoLongerThanTheDoublingBound(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        for (var attempt = 1; attempt < 70; attempt++) {
            var bound = Math.min(10_000, 100L << Math.min(attempt - 1, 20));
            assertThat(policy.waitAfter(attempt, null, random))
                    .as("seed %d, attempt %d", run.getCurrentRepetition(), attempt)
                    .isBetween(Duration.ofMillis(1), Duration.ofMillis(bound));
        }
    }

    @RepeatedTest(50)
    void waitsAtLeastAsLongAsItWasAsked(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        assertThat(policy.waitAfter(1, Duration.ofSeconds(2), random))
                .isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_500));
        assertThat(policy.waitAfter(1, Duration.ZERO, random)).isZero();
    }

    @RepeatedTest(50)
    void doesNotSleepForAnHourBecauseAServerSaysSo(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        assertThat(policy.waitAfter(1, Duration.ofHours(1), random))
                .isBetween(Duration.ofSeconds(10), Duration.ofMillis(12_500));
    }
}
