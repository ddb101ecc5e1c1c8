package io.orderstream.consumer.watching.rebalancing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.watching.rebalancing.Observation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTests {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private final List<Observation> observations = new ArrayList<>();

    @Test
    void theFirstReplicaGainsEverything() {
        seen(0, "consumer-1", 1, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        assertThat(newest().cause()).isEqualTo(RebalanceCause.JOINED);
        assertThat(newest().changes())
                .containsExactly(new Rebalance.Change(
                        "consumer-1", List.of(0, 1, 2, 3, 4, 5), List.of(), List.of(0, 1, 2, 3, 4, 5)));
    }

    @Test
    void whoIsKilledSaysNothingAndIsNamedAllTheSame() {
        threeReplicas();
        seen(60, "consumer-1", 4, Kind.ASSIGNED, 0, 1, 2);
        seen(60.2, "consumer-3", 4, Kind.ASSIGNED, 3, 4, 5);
        assertThat(newest().cause()).isEqualTo(RebalanceCause.EXPIRED);
        assertThat(newest().detail()).isEqualTo("consumer-2 no longer answered");
        assertThat(newest().changes())
                .containsExactly(
                        new Rebalance.Change("consumer-1", List.of(2), List.of(), List.of(0, 1, 2)),
                        new Rebalance.Change("consumer-2", List.of(), List.of(2, 3), List.of()),
                        new Rebalance.Change("consumer-3", List.of(3), List.of(), List.of(3, 4, 5)));
    }

    @Test
    void whoLeavesInOrderIsToldFromWhoDies() {
        threeReplicas();
        seen(60, "consumer-2", 3, Kind.LEFT);
        seen(61, "consumer-1", 4, Kind.ASSIGNED, 0, 1, 2);
        seen(61, "consumer-3", 4, Kind.ASSIGNED, 3, 4, 5);
        assertThat(newest().cause()).isEqualTo(RebalanceCause.LEFT);
        assertThat(newest().detail()).isEqualTo("consumer-2 left");
    }

    @Test
    void severalThatLeaveAtOnceAreOneRebalance() {
        threeReplicas();
        seen(60, "consumer-2", 3, Kind.LEFT);
        seen(60.5, "consumer-1", 4, Kind.ASSIGNED, 0, 1, 2, 3, 4, 5);
        seen(60.6, "consumer-3", 3, Kind.LEFT);
        assertThat(timeline()).hasSize(4);
        assertThat(newest().detail()).isEqualTo("consumer-2, consumer-3 left");
    }

    @Test
    void aRestartIsTwoRebalancesNotOne() {
        seen(0, "consumer-1", 1, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        seen(10, "consumer-1", 1, Kind.LEFT);
        seen(20, "consumer-1", 3, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        assertThat(timeline().stream().map(Rebalance::cause))
                .containsExactly(RebalanceCause.JOINED, RebalanceCause.LEFT, RebalanceCause.JOINED);
    }

    @Test
    void whoWakesUpAfterItWasGivenUpCameBack() {
        threeReplicas();
        seen(60, "consumer-1", 4, Kind.ASSIGNED, 0, 1, 2);
        seen(60, "consumer-3", 4, Kind.ASSIGNED, 3, 4, 5);
        seen(70, "consumer-2", -1, Kind.LOST);
        seen(71, "consumer-2", 5, Kind.JOINED, 2, 3);
        seen(71, "consumer-1", 5, Kind.ASSIGNED, 0, 1);
        seen(71, "consumer-3", 5, Kind.ASSIGNED, 4, 5);
        assertThat(newest().cause()).isEqualTo(RebalanceCause.CAME_BACK);
        assertThat(timeline().get(1).cause()).isEqualTo(RebalanceCause.EXPIRED);
    }

    @Test
    void theCostIsTheLongestPauseAndTheSumOfWhatCameAgain() {
        observations.add(
                new Observation(START, "consumer-1", 1, Kind.JOINED, List.of(0, 1, 2), Duration.ofMillis(200), 3));
        observations.add(
                new Observation(START, "consumer-2", 1, Kind.JOINED, List.of(3, 4, 5), Duration.ofMillis(9_500), 4));
        assertThat(newest().pauseSeconds()).isEqualTo(9.5);
        assertThat(newest().redelivered()).isEqualTo(7);
    }

    @Test
    void aGroupMadeAnewStartsAtGenerationOneAgain() {
        seen(0, "consumer-1", 1, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        seen(86_400, "consumer-1", 1, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        assertThat(timeline()).hasSize(2);
    }

    private void threeReplicas() {
        seen(0, "consumer-1", 1, Kind.JOINED, 0, 1, 2, 3, 4, 5);
        seen(2, "consumer-2", 2, Kind.JOINED, 3, 4, 5);
        seen(2, "consumer-1", 2, Kind.ASSIGNED, 0, 1, 2);
        seen(4, "consumer-3", 3, Kind.JOINED, 4, 5);
        seen(4, "consumer-1", 3, Kind.ASSIGNED, 0, 1);
        seen(4, "consumer-2", 3, Kind.ASSIGNED, 2, 3);
    }

    private void seen(double second, String member, int generation, Kind kind, Integer... owned) {
        var at = START.plusMillis((long) (second * 1000));
        observations.add(new Observation(at, member, generation, kind, Arrays.asList(owned), Duration.ZERO, 0));
    }

    private List<Rebalance> timeline() {
        return Timeline.of(observations);
    }

    private Rebalance newest() {
        return timeline().getFirst();
    }
}
