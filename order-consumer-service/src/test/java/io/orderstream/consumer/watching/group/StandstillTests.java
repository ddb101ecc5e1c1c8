package io.orderstream.consumer.watching.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandstillTests {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void lagThatNobodyWorksOffStandsStillFromWhenItWasFirstSeen() {
        var still = Standstill.NONE.next(at(0), 10L, 5L).next(at(30), 10L, 9L).next(at(70), 10L, 9L);
        assertThat(still.lasts(at(70))).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void aCommittedOffsetThatMovesBeginsAnew() {
        var still = Standstill.NONE.next(at(0), 10L, 5L).next(at(30), 11L, 9L);
        assertThat(still.lasts(at(35))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aFirstCommitIsAMove() {
        var still = Standstill.NONE.next(at(0), null, 5L).next(at(30), 3L, 2L);
        assertThat(still.lasts(at(31))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void withoutLagNothingStandsStill() {
        var still = Standstill.NONE.next(at(0), 10L, 5L).next(at(30), 15L, 0L);
        assertThat(still.lasts(at(500))).isZero();
    }

    @Test
    void whatIsNotKnownEndsNothing() {
        var still = Standstill.NONE.next(at(0), 10L, 5L).next(at(30), 10L, null).next(at(60), null, null);
        assertThat(still.lasts(at(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(still.next(at(91), 12L, 3L).lasts(at(92))).isEqualTo(Duration.ofSeconds(1));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
