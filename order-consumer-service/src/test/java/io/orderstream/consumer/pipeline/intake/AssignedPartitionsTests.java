package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The holder by itself; event by event, {@link PartitionTransitionsTests} goes through it. */
class AssignedPartitionsTests {
    private static final TopicPartition P0 = TestConsumer.partition(0);
    private static final TopicPartition P1 = TestConsumer.partition(1);

    private final TestConsumer consumer = new TestConsumer();
    private final MemoryDatabase database = new MemoryDatabase();
    private final List<TopicPartition> paused = new ArrayList<>();
    private final AssignedPartitions assigned = new AssignedPartitions(
            new StartingPoints(database, _ -> MemoryDatabase.LOG),
            new OffsetCommit(Duration.ofSeconds(1)),
            new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), new Random(1)),
            (partition, _) -> paused.add(partition));

    @BeforeEach
    void twoPartitions() {
        consumer.log(0, 0, "a", "b");
        consumer.log(1, 0, "c");
        consumer.assign(List.of(P0, P1));
        assigned.assign(List.of(P0, P1), consumer);
    }

    @Test
    void whatIsKnownOfAPartitionGoesWithIt() {
        var before = assigned.get(P0);
        assigned.putOff(slice(P0, 0), new Outcome.PutOff(Cause.REGISTRY, "away"), consumer);
        assertThat(assigned.waiting()).containsExactly(P0);
        assigned.lose(List.of(P0));
        assertThat(assigned.owned()).containsExactly(P1);
        assertThat(assigned.waiting()).isEmpty();
        assertThat(assigned.holdsNoneOf(List.of(P0))).isTrue();
        assertThat(assigned.holdsNoneOf(List.of(P0, P1))).isFalse();
        assertThat(assigned.get(P0)).isNotSameAs(before);
    }

    @Test
    void aRevokedPartitionGoesAlsoIfItsCommitIsRefused() {
        consumer.failCommits(List.of(new GroupAuthorizationException("group")));
        assertThatThrownBy(() -> assigned.revoke(List.of(P0), consumer))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThat(assigned.owned()).containsExactly(P1);
    }

    @Test
    void oneCommitTellsOfAllPartitionsAndAFailedOneForgetsNone() {
        assigned.get(P0).applied(new NextOffset(2), MemoryDatabase.LOG);
        assigned.get(P1).applied(new NextOffset(1), MemoryDatabase.LOG);
        consumer.failCommits(List.of(new RebalanceInProgressException("rebalance")));
        assigned.commit(consumer);
        assertThat(consumer.committed(0)).isEqualTo(-1);
        assigned.commit(consumer);
        assertThat(consumer.committed(0)).isEqualTo(2);
        assertThat(consumer.committed(1)).isOne();
    }

    @Test
    void whatIsPutOffIsReadAgainFromItsFirstRecordAfterThePause() {
        consumer.seek(P0, 2);
        assigned.putOff(slice(P0, 1), new Outcome.PutOff(Cause.REGISTRY, "away"), consumer);
        assertThat(consumer.position(0)).isOne();
        assertThat(paused).containsExactly(P0);
    }

    @Test
    void aPartitionWithoutAnAnswerHasNoPlace() {
        database.goesAway();
        assertThatThrownBy(() -> assigned.takeUp(P0, consumer)).hasMessageContaining("away");
        assertThat(assigned.get(P0).place()).isEqualTo(new Place.Unknown());
    }

    @Test
    void aNewAssignmentKnowsNothingOfTheOneBefore() {
        assigned.get(P0).failed(new Outcome.PutOff(Cause.DATABASE, "away"));
        assigned.assign(List.of(P0), consumer);
        assertThat(assigned.waiting()).isEmpty();
    }

    private static Slice slice(TopicPartition partition, long offset) {
        return new Slice(
                partition,
                List.of(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, new byte[0])));
    }
}
