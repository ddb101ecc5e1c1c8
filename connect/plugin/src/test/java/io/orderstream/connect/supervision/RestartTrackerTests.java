package io.orderstream.connect.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.connect.supervision.RestartHistory.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartTrackerTests {
    private static final ConnectorOrTask TASK = new ConnectorOrTask("sink", 0);
    private static final ConnectorOrTask NEIGHBOUR = new ConnectorOrTask("sink", 1);
    private static final RestartPolicy POLICY =
            new RestartPolicy(Duration.ofSeconds(5), Duration.ofSeconds(30), 5, Duration.ofMinutes(10));

    private final RestartTracker tracker = new RestartTracker(POLICY);
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void pausesDoubleUpToTheLongestAndThenAPersonIsNeeded() {
        var restartedAt = new ArrayList<Long>();
        for (var second = 0L; second < 600; second++) {
            if (look(true) == Action.RESTART) {
                restartedAt.add(second);
            }
        }
        // It fails at once after each restart: 5, 10, 20, 30, 30 seconds, each from the look that found
        // it failed again.
        assertThat(restartedAt).isEqualTo(List.of(5L, 16L, 37L, 68L, 99L));
        assertThat(tracker.givenUp()).isEqualTo(1);
        assertThat(look(true)).isEqualTo(Action.LEAVE_TO_A_PERSON);
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
        assertThat(look(true)).isEqualTo(Action.LEAVE_TO_A_PERSON);
        assertThat(look(false)).isEqualTo(Action.NOTHING);
        assertThat(tracker.givenUp()).isZero();
        assertThat(secondsUntilRestart()).isEqualTo(5);
    }

    @Test
    void aNeighbourIsLeftAloneAndWhatMovedAwayIsForgotten() {
        for (var second = 0; second < 5; second++) {
            now = now.plusSeconds(1);
            tracker.observe(Map.of(TASK, true, NEIGHBOUR, false), now);
        }
        now = now.plusSeconds(1);
        assertThat(tracker.observe(Map.of(TASK, true, NEIGHBOUR, false), now))
                .containsEntry(TASK, Action.RESTART)
                .containsEntry(NEIGHBOUR, Action.NOTHING);
        tracker.observe(Map.of(NEIGHBOUR, false), now);
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

    private Action look(boolean failed) {
        var action = tracker.observe(Map.of(TASK, failed), now).get(TASK);
        now = now.plusSeconds(1);
        return action == null ? Action.NOTHING : action;
    }

    private void failUntilRestarted() {
        while (look(true) != Action.RESTART) {}
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
