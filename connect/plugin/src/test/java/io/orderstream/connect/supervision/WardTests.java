package io.orderstream.connect.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.connect.supervision.History.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WardTests {
    private static final Unit TASK = new Unit("sink", 0);
    private static final Unit NEIGHBOUR = new Unit("sink", 1);
    private static final RestartPolicy POLICY =
            new RestartPolicy(Duration.ofSeconds(5), Duration.ofSeconds(30), 5, Duration.ofMinutes(10));

    private final Ward ward = new Ward(POLICY);
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void pausesDoubleUpToTheLongestAndThenAPersonIsNeeded() {
        var restartedAt = new ArrayList<Long>();
        for (var second = 0L; second < 600; second++) {
            if (look(true) == Step.RESTART) {
                restartedAt.add(second);
            }
        }
        // It fails at once after each restart: 5, 10, 20, 30, 30 seconds, each from the look that found
        // it failed again.
        assertThat(restartedAt).isEqualTo(List.of(5L, 16L, 37L, 68L, 99L));
        assertThat(ward.givenUp()).isEqualTo(1);
        assertThat(look(true)).isEqualTo(Step.LEAVE_TO_A_PERSON);
    }

    @Test
    void aShortRunDoesNotForgiveButALongOneDoes() {
        failUntilRestarted();
        failUntilRestarted();
        run(Duration.ofMinutes(1));
        assertThat(secondsUntilRestart()).isEqualTo(20);
        run(Duration.ofMinutes(11));
        assertThat(secondsUntilRestart()).isEqualTo(5);
    }

    @Test
    void aRestartByHandBringsAllItsRestartsBack() {
        for (var i = 0; i < POLICY.maxRestarts(); i++) {
            failUntilRestarted();
        }
        assertThat(look(true)).isEqualTo(Step.LEAVE_TO_A_PERSON);
        assertThat(look(false)).isEqualTo(Step.NOTHING);
        assertThat(ward.givenUp()).isZero();
        assertThat(secondsUntilRestart()).isEqualTo(5);
    }

    @Test
    void aNeighbourIsLeftAloneAndWhatMovedAwayIsForgotten() {
        for (var second = 0; second < 5; second++) {
            now = now.plusSeconds(1);
            ward.round(Map.of(TASK, true, NEIGHBOUR, false), now);
        }
        now = now.plusSeconds(1);
        assertThat(ward.round(Map.of(TASK, true, NEIGHBOUR, false), now))
                .containsEntry(TASK, Step.RESTART)
                .containsEntry(NEIGHBOUR, Step.NOTHING);
        ward.round(Map.of(NEIGHBOUR, false), now);
        assertThat(secondsUntilRestart()).isEqualTo(5);
    }

    @Test
    void theDefaultsHoldOutForAnHour() {
        var policy = RestartPolicy.of(Map.of());
        var total = Duration.ZERO;
        for (var restart = 0; restart < policy.maxRestarts(); restart++) {
            total = total.plus(policy.pauseAfter(restart));
        }
        assertThat(total).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(RestartPolicy.of(Map.of("supervisor.max.restarts", "3")).maxRestarts())
                .isEqualTo(3);
        assertThat(policy.pauseAfter(1000)).isEqualTo(policy.longestPause());
    }

    private Step look(boolean failed) {
        var step = ward.round(Map.of(TASK, failed), now).get(TASK);
        now = now.plusSeconds(1);
        return step == null ? Step.NOTHING : step;
    }

    private void failUntilRestarted() {
        while (look(true) != Step.RESTART) {}
    }

    private long secondsUntilRestart() {
        var since = now;
        failUntilRestarted();
        return Duration.between(since, now).toSeconds() - 1;
    }

    private void run(Duration time) {
        for (var until = now.plus(time); now.isBefore(until); ) {
            look(false);
        }
    }
}
