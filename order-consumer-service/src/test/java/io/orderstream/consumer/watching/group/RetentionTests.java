package io.orderstream.consumer.watching.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void byTimeItIsTheAgeOfTheFirstRecordWithoutEffect() {
        var week = new Retention(Duration.ofHours(10).toMillis(), -1, Map.of());
        assertThat(week.used(0, HOUR, 5L, 10L)).isEqualTo(0.1);
    }

    @Test
    void bySizeItIsTheShareOfTheLogThatHasNoEffect() {
        var small = new Retention(-1, 1_000, Map.of(0, 800L));
        assertThat(small.used(0, null, 5L, 10L)).isEqualTo(0.4);
        assertThat(small.used(1, HOUR, 5L, 10L)).as("of another partition").isZero();
    }

    @Test
    void theNearerOfBothCounts() {
        var both = new Retention(Duration.ofHours(10).toMillis(), 1_000, Map.of(0, 800L));
        assertThat(both.used(0, HOUR, 5L, 10L)).isEqualTo(0.4);
        assertThat(both.used(0, Duration.ofHours(9), 5L, 10L)).isEqualTo(0.9);
    }

    @Test
    void withoutLagNothingIsInDangerAndForEverIsForEver() {
        assertThat(new Retention(1, -1, Map.of()).used(0, null, 0L, 10L)).isZero();
        assertThat(new Retention(-1, -1, Map.of()).used(0, Duration.ofDays(9999), 5L, 10L))
                .isZero();
    }

    @Test
    void withoutAnAnswerItIsUnknown() {
        assertThat(new Retention(1, -1, Map.of()).used(0, null, 5L, 10L)).isNull();
        assertThat(new Retention(1, -1, Map.of()).used(0, HOUR, null, 10L)).isNull();
    }
}
