package io.orderstream.producer.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TailStartTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final TailStart start = new TailStart(Duration.ofMinutes(10), 6000, () -> NOW);

    @Test
    void readingBeginsWhereKeysAreStillRemembered() {
        assertThat(start.since()).isEqualTo(Instant.parse("2026-11-23T09:50:00Z"));
        assertThat(start.of(4800L, 5000, 6)).isEqualTo(4800);
    }

    @Test
    void noMoreThanItsShareOfTheMemoryIsReadOfAPartition() {
        assertThat(start.of(10L, 5000, 6)).isEqualTo(4000);
        assertThat(start.of(10L, 5000, 1)).isEqualTo(10);
    }

    @Test
    void withoutAnOrderInThatTimeReadingBeginsAtTheEnd() {
        assertThat(start.of(null, 5000, 6)).isEqualTo(5000);
        assertThat(start.of(null, 0, 6)).isZero();
    }

    @Test
    void recordBeyondTheReadableEndDoesNotMoveTheStartThere() {
        assertThat(start.of(5001L, 5000, 6)).isEqualTo(5000);
    }
}
