package io.orderstream.consumer.watching.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GroupPictureTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Membership MEMBERS =
            new Membership("STABLE", List.of(new GroupView.Member("consumer-1", List.of(0, 1))));

    @Test
    void aPartitionWithoutALeaderIsUnknownAndTheOthersStay() {
        var inSyncReplicas = Map.of(0, new InSyncReplicas(true, 3), 1, new InSyncReplicas(false, 0));
        var view = view(
                reading(Optional.of(MEMBERS), inSyncReplicas, Map.of(0, 0L), Map.of(0, 42L)),
                Map.of(0, NOW.minusMillis(800)));
        var first = view.partitions().getFirst();
        assertThat(first.owner()).isEqualTo("consumer-1");
        assertThat(first.lag()).isEqualTo(2);
        assertThat(first.lagSeconds()).isEqualTo(0.8);
        assertThat(first.retentionUsed()).isEqualTo(0.08);
        var leaderless = view.partitions().get(1);
        assertThat(leaderless.logEndOffset()).isNull();
        assertThat(leaderless.lag()).isNull();
        assertThat(leaderless.lagSeconds()).isNull();
        assertThat(leaderless.committedOffset()).isEqualTo(7);
        assertThat(leaderless.owner()).isEqualTo("consumer-1");
        assertThat(leaderless.inSyncReplicas()).isZero();
    }

    @Test
    void withoutTheCoordinatorThePositionsStay() {
        var inSyncReplicas = Map.of(0, new InSyncReplicas(true, 1));
        var reading = new Reading(
                NOW,
                Optional.empty(),
                inSyncReplicas,
                Map.of(0, 0L),
                Map.of(0, 42L),
                Optional.empty(),
                OptionalInt.of(1),
                null);
        var view = view(reading, Map.of());
        assertThat(reading.answered()).isTrue();
        assertThat(view.members()).isNull();
        assertThat(view.state()).isNull();
        assertThat(view.partitions().getFirst().logEndOffset()).isEqualTo(42);
        assertThat(view.partitions().getFirst().lag()).isNull();
    }

    @Test
    void withoutAnyAnswerAllPartitionsAreThereAndUnknown() {
        var reading = new Reading(
                NOW, Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(), OptionalInt.empty(), null);
        assertThat(reading.answered()).isFalse();
        assertThat(view(reading, Map.of()).partitions())
                .hasSize(2)
                .allSatisfy(partition -> assertThat(partition.lag()).isNull());
    }

    @Test
    void whatRetentionRemovedIsNoLag() {
        var inSyncReplicas = Map.of(0, new InSyncReplicas(true, 1), 1, new InSyncReplicas(true, 1));
        var view = view(
                reading(Optional.of(MEMBERS), inSyncReplicas, Map.of(0, 41L, 1, 0L), Map.of(0, 42L, 1, 7L)), Map.of());
        assertThat(view.partitions().getFirst().lag()).isEqualTo(1);
        assertThat(view.partitions().get(1).lagSeconds()).isZero();
    }

    @Test
    void aRecordFromTheFutureWaitsForNoTime() {
        var inSyncReplicas = Map.of(0, new InSyncReplicas(true, 1));
        var view = view(
                reading(Optional.of(MEMBERS), inSyncReplicas, Map.of(0, 0L), Map.of(0, 42L)),
                Map.of(0, NOW.plusSeconds(5)));
        assertThat(view.partitions().getFirst().lagSeconds()).isZero();
    }

    private static Reading reading(
            Optional<Membership> members,
            Map<Integer, InSyncReplicas> inSyncReplicas,
            Map<Integer, Long> starts,
            Map<Integer, Long> ends) {
        return new Reading(
                NOW,
                members,
                inSyncReplicas,
                starts,
                ends,
                Optional.of(Map.of(0, 40L, 1, 7L)),
                OptionalInt.of(2),
                new Retention(10_000, -1, Map.of()));
    }

    private static GroupView view(Reading reading, Map<Integer, Instant> writtenAt) {
        return new GroupPicture(reading).view("orders", 2, writtenAt, Map.of());
    }
}
