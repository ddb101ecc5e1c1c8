package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import org.junit.jupiter.api.Test;

class AssignedPartitionTests {
    private static final Outcome.PutOff WHY = new Outcome.PutOff(Cause.DATABASE, "SQLSTATE 42P01, a table is missing");
    private final AssignedPartition partition = new AssignedPartition(TestConsumer.partition(0));

    @Test
    void itBeginsWithoutAPlaceAndOwesTheGroupNothing() {
        assertThat(partition.place()).isEqualTo(new Place.Unknown());
        assertThat(partition.uncommitted()).isEmpty();
        assertThat(partition.waits()).isFalse();
    }

    @Test
    void onceTakenUpItStandsWhereTheDatabaseSaysAndTheGroupIsToHearOfIt() {
        partition.takenUp(new NextOffset(4), MemoryDatabase.LOG);
        assertThat(partition.place()).isEqualTo(new Place.Known(new NextOffset(4), MemoryDatabase.LOG));
        assertThat(partition.uncommitted()).contains(new NextOffset(4));
    }

    @Test
    void anAppliedSliceMovesIt() {
        partition.takenUp(new NextOffset(4), MemoryDatabase.LOG);
        partition.committed();
        assertThat(partition.uncommitted()).isEmpty();
        partition.applied(new NextOffset(9), MemoryDatabase.LOG);
        assertThat(partition.place()).isEqualTo(new Place.Known(new NextOffset(9), MemoryDatabase.LOG));
        assertThat(partition.uncommitted()).contains(new NextOffset(9));
    }

    @Test
    void withoutItsPlaceItStillOwesTheGroupWhatTookEffect() {
        partition.applied(new NextOffset(9), MemoryDatabase.LOG);
        partition.losesItsPlace();
        assertThat(partition.place()).isEqualTo(new Place.Unknown());
        assertThat(partition.uncommitted()).contains(new NextOffset(9));
    }

    @Test
    void failuresInARowAreCountedUntilItMoves() {
        assertThat(partition.failed(WHY)).isOne();
        assertThat(partition.failed(WHY)).isEqualTo(2);
        assertThat(partition.waits()).isTrue();
        partition.applied(new NextOffset(1), MemoryDatabase.LOG);
        assertThat(partition.waits()).isFalse();
        assertThat(partition.failed(WHY)).isOne();
        partition.takenUp(new NextOffset(3), MemoryDatabase.LOG);
        assertThat(partition.waits()).isFalse();
    }

    @Test
    void whatItWaitsForIsSaidUntilItGoesOn() {
        assertThat(partition.waitsFor()).isEmpty();
        partition.failed(WHY);
        assertThat(partition.waitsFor()).contains("DATABASE: SQLSTATE 42P01, a table is missing");
        partition.applied(new NextOffset(1), MemoryDatabase.LOG);
        assertThat(partition.waitsFor()).isEmpty();
    }
}
