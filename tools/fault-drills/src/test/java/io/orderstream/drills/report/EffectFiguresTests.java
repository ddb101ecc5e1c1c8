package io.orderstream.drills.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectFiguresTests {
    private static final Instant FAULT = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void whatIsLateAgainAfterACalmIsAnotherStory() {
        assertThat(late(11, 12, 16, 40, 41).lateUntil(FAULT)).contains(FAULT.plusSeconds(16));
    }

    @Test
    void theFirstLateEffectMayComeLongAfterTheFault() {
        assertThat(late(30).lateUntil(FAULT)).contains(FAULT.plusSeconds(30));
    }

    @Test
    void whatWasLateBeforeDoesNotCount() {
        assertThat(late(-3, -1).lateUntil(FAULT)).isEmpty();
        assertThat(late(-3, -1, 20).lateUntil(FAULT)).contains(FAULT.plusSeconds(20));
    }

    private static EffectFigures late(int... seconds) {
        return new EffectFigures(
                Duration.ZERO,
                IntStream.of(seconds).mapToObj(FAULT::plusSeconds).toList());
    }
}
