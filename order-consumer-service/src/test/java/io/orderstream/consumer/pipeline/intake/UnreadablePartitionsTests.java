package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadablePartitionsTests {
    private final TestIntake intake = new TestIntake();
    private final UnreadablePartitions unreadable = new UnreadablePartitions(intake.assigned);

    @BeforeEach
    void partitionsWhoseNamesBeginAlike() {
        intake.consumer.log(1, 0, "a", "b");
        intake.consumer.log(12, 0, "c");
        intake.rebalance(1, 12);
        intake.poll();
    }

    @Test
    void aRecordThatCannotBeReadCostsItsPartitionOnly() {
        assertThat(unreadable.putOff(invalidBatch(), intake.consumer)).isTrue();
        assertThat(intake.paused()).containsExactly(12);
        assertThat(intake.assigned.unreadable())
                .hasSize(1)
                .hasEntrySatisfying(
                        TestConsumer.partition(12),
                        offset -> assertThat(offset.value()).isOne());
        intake.consumer.log(1, 0, "a", "b", "c");
        intake.poll();
        assertThat(intake.consumer.committed(1)).isEqualTo(3);
    }

    @Test
    void itIsReadAgainFromTheSameOffsetAfterAPauseThatGrows() {
        unreadable.putOff(invalidBatch(), intake.consumer);
        unreadable.putOff(invalidBatch(), intake.consumer);
        assertThat(intake.consumer.position(12)).isOne();
        assertThat(intake.consumer.paused()).isEmpty();
        assertThat(intake.pauses()).hasSize(2).isSorted();
    }

    @Test
    void onceItIsReadItIsNoLongerCalledUnreadable() {
        unreadable.putOff(invalidBatch(), intake.consumer);
        intake.endPauses();
        intake.consumer.log(12, 0, "c", "d");
        intake.poll();
        assertThat(intake.assigned.unreadable()).isEmpty();
        assertThat(intake.consumer.committed(12)).isEqualTo(2);
    }

    @Test
    void anErrorInsideAPollBringsBackWhatThePollHadTakenAndNotHandedOut() {
        intake.consumer.seek(TestConsumer.partition(1), 5);
        var failed = new BrokenPollException(new UnsatisfiedLinkError("libzstd"));
        assertThat(unreadable.putOff(failed, intake.consumer)).isFalse();
        assertThat(intake.consumer.position(1)).isEqualTo(2);
    }

    @Test
    void whatNamesNoPartitionIsFoundByLettingGoOfOneAfterTheOther() {
        assertThat(unreadable.putOff(new CorruptRecordException("Found record size 0"), intake.consumer))
                .isTrue();
        assertThat(intake.paused()).hasSize(1);
    }

    @Test
    void otherErrorsOfThePollAreNoPartitionsFault() {
        assertThat(unreadable.putOff(new GroupAuthorizationException("orders"), intake.consumer))
                .isFalse();
        assertThat(intake.paused()).isEmpty();
        assertThat(intake.assigned.unreadable()).isEmpty();
    }

    /** As CompletedFetch words it. */
    private static KafkaException invalidBatch() {
        return new KafkaException(
                "Received exception when fetching the next record from orders-12. If needed, please seek past the record to"
                        + " continue consumption.",
                new KafkaException(
                        "Record batch for partition orders-12 at offset 1 is invalid, cause: Record is corrupt"));
    }
}
