package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears what; what it means for a partition's state is in {@link PartitionTransitionsTests}. */
class OrdersRebalanceListenerTests {
    private final TestConsumer consumer = new TestConsumer();
    private final Heard heard = new Heard();
    private final AssignedPartitions assigned = new AssignedPartitions(
            new StartingPoints(new MemoryDatabase(), _ -> MemoryDatabase.LOG),
            new OffsetCommit(Duration.ofSeconds(1)),
            new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), new Random(1)),
            (_, _) -> {});
    private final OrdersRebalanceListener listener =
            new OrdersRebalanceListener(assigned, IsolatedObserversTests.isolated(heard));

    @BeforeEach
    void twoPartitions() {
        consumer.log(0, 0);
        consumer.log(1, 0);
        consumer.assign(List.of(TestConsumer.partition(0), TestConsumer.partition(1)));
    }

    @Test
    void observersHearOfWhatComesAndGoes() {
        listener.onPartitionsAssigned(consumer, List.of(TestConsumer.partition(0), TestConsumer.partition(1)));
        listener.onPartitionsRevokedBeforeCommit(consumer, List.of(TestConsumer.partition(0)));
        assertThat(heard.words()).containsExactly("assigned [0, 1]", "revoked [0]");
        assertThat(assigned.owned()).containsExactly(TestConsumer.partition(1));
    }

    @Test
    void aLossIsHeardOfOnceAlthoughItsRevokeCallbacksFollow() {
        var both = List.of(TestConsumer.partition(0), TestConsumer.partition(1));
        listener.onPartitionsAssigned(consumer, both);
        listener.onPartitionsLost(consumer, both);
        listener.onPartitionsRevokedBeforeCommit(consumer, both);
        assertThat(heard.words()).containsExactly("assigned [0, 1]", "lost [0, 1]");
    }

    @Test
    void aRebalanceThatMovesNothingIsHeardOf() {
        listener.onPartitionsRevokedBeforeCommit(consumer, List.of());
        listener.onPartitionsAssigned(consumer, List.of());
        assertThat(heard.words()).containsExactly("revoked []", "assigned []");
    }
}
