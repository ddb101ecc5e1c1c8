package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.LostRange;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a partition's state, event by event. Every chapter is an event of the group, the client or the database. */
class PartitionTransitionsTests {
    private final TestIntake intake = new TestIntake();

    @BeforeEach
    void twoPartitions() {
        intake.consumer.log(0, 0, "a", "b", "c", "d", "e");
        intake.consumer.log(1, 0, "f", "g");
    }

    private static LostRange lost(long from, long to) {
        return new LostRange(new NextOffset(from), new NextOffset(to));
    }

    static Stream<RuntimeException> failedCommits() {
        return Stream.of(
                new CommitFailedException("not a member"),
                new RebalanceInProgressException("rebalance"),
                new RetriableCommitFailedException("coordinator"),
                new TimeoutException("no answer"));
    }

    @Nested
    class Assigned {
        @Test
        void itIsTakenUpWhereItsEffectsEndAndTheGroupHearsOfItWithoutARecord() {
            intake.database.stands(0, 5);
            intake.rebalance(0);
            assertThat(intake.consumer.position(0)).isEqualTo(5);
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
            assertThat(intake.database.attempts()).isZero();
            assertThat(intake.heard.words()).containsExactly("assigned [0]");
        }

        @Test
        void withoutProgressItBeginsAtTheLogsStart() {
            intake.consumer.log(0, 3, "d", "e");
            intake.rebalance(0);
            assertThat(intake.database.next(0)).isEqualTo(3);
            assertThat(intake.consumer.position(0)).isEqualTo(3);
        }

        @Test
        void whereRetentionRemovedTheNextRecordsTheFenceStillComparesWhatIsStored() {
            intake.database.stands(0, 1);
            intake.consumer.log(0, 3, "d", "e");
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.database.effects()).containsExactly("orders-0@3", "orders-0@4");
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
            assertThat(intake.database.lost()).containsExactly(lost(1, 3));
        }

        @Test
        void whileTheDatabaseIsAwayItIsOwnedAndItsFirstSliceTakesItUp() {
            intake.database.stands(0, 3);
            intake.database.goesAway();
            intake.rebalance(0);
            assertThat(intake.owned()).containsExactly(0);
            intake.database.comesBack();
            intake.poll();
            intake.poll();
            assertThat(intake.heard.words()).containsExactly("assigned [0]", "elsewhere 0", "applied 0 up to 5");
            assertThat(intake.database.effects()).containsExactly("orders-0@3", "orders-0@4");
        }

        @Test
        void whereTheLogEndsBeforeTheProgressNothingOfItIsApplied() {
            intake.database.stands(0, 9);
            intake.rebalance(0, 1);
            intake.poll();
            assertThat(intake.heard.words())
                    .containsExactly("assigned [0, 1]", "put off 0: DECISION", "applied 1 up to 2");
            assertThat(intake.database.next(0)).isEqualTo(9);
            assertThat(intake.consumer.committed(0)).isEqualTo(-1);
        }
    }

    @Nested
    class OfAnotherLog {
        private static final LogIdentity MADE_ANEW = new LogIdentity("topic-2", "cluster-1");

        @Test
        void itStaysWhereItIsAlsoWhenTheNewLogHasOutgrownTheOldOne() {
            intake.database.stands(0, 3);
            intake.log = MADE_ANEW;
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.database.effects()).isEmpty();
            assertThat(intake.heard.words()).containsExactly("assigned [0]", "put off 0: DECISION");
            assertThat(intake.assigned.stopped()).containsOnlyKeys(TestConsumer.partition(0));
            assertThat(intake.database.stored(0)).extracting("stopped").isEqualTo(StopReason.OTHER_TOPIC);
        }

        @Test
        void aTopicThatIsMadeAnewUnderARunningConsumerIsNoticedWithoutARecordThatLooksStrange() {
            intake.rebalance(0);
            intake.poll();
            intake.log = MADE_ANEW;
            intake.consumer.log(0, 0, "A", "B", "C", "D", "E", "F", "G");
            intake.lookAtTheLog();
            intake.poll();
            intake.endPauses();
            intake.poll();
            assertThat(intake.assigned.stopped()).containsOnlyKeys(TestConsumer.partition(0));
            intake.database.adopts(0, MADE_ANEW, 0);
            intake.lookAtTheLog();
            intake.endPauses();
            intake.poll();
            intake.endPauses();
            intake.poll();
            assertThat(intake.database.effects())
                    .endsWith(
                            "orders-0@0",
                            "orders-0@1",
                            "orders-0@2",
                            "orders-0@3",
                            "orders-0@4",
                            "orders-0@5",
                            "orders-0@6");
            assertThat(intake.assigned.stopped()).isEmpty();
        }

        @Test
        void onceTheRightBrokersAreBackItGoesOnByItself() {
            intake.database.stands(0, 3);
            intake.log = new LogIdentity("topic-1", "cluster-2");
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.database.stored(0)).extracting("stopped").isEqualTo(StopReason.OTHER_CLUSTER);
            intake.log = MemoryDatabase.LOG;
            intake.endPauses();
            intake.poll();
            intake.endPauses();
            intake.poll();
            assertThat(intake.database.effects()).containsExactly("orders-0@3", "orders-0@4");
            assertThat(intake.assigned.stopped()).isEmpty();
        }

        @Test
        void oneThatWasCutOffStaysStoppedAlsoOnceItHasOutgrownTheProgress() {
            intake.database.stands(0, 9);
            intake.rebalance(0);
            intake.consumer.log(0, 0, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
            intake.poll();
            assertThat(intake.database.effects()).isEmpty();
            assertThat(intake.database.stored(0)).extracting("stopped").isEqualTo(StopReason.LOG_ENDS_BEFORE_PROGRESS);
        }

        @Test
        void progressOfAnEarlierVersionIsBoundToTheLogThatItFits() {
            intake.database.stands(0, 3, null);
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.database.stored(0)).extracting("log").isEqualTo(MemoryDatabase.LOG);
            assertThat(intake.database.effects()).containsExactly("orders-0@3", "orders-0@4");
        }
    }

    @Nested
    class WithOffsetsMissing {
        @Test
        void whatRetentionTookIsKeptAlsoIfNoRecordFollowsIt() {
            intake.database.stands(0, 1);
            intake.consumer.log(0, 5);
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.database.lost()).containsExactly(lost(1, 5));
            assertThat(intake.database.next(0)).isEqualTo(5);
        }

        @Test
        void aMarkerIsNothingLostAndLeavesNoLag() {
            intake.rebalance(0);
            intake.poll();
            intake.consumer.updateEndOffsets(Map.of(TestConsumer.partition(0), 6L));
            intake.consumer.seek(TestConsumer.partition(0), 6); // as the client does behind a marker
            intake.poll();
            assertThat(intake.database.next(0)).isEqualTo(6);
            assertThat(intake.consumer.committed(0)).isEqualTo(6);
            assertThat(intake.database.lost()).isEmpty();
        }
    }

    @Nested
    class Revoked {
        @Test
        void whatTookEffectIsCommittedBeforeItGoes() {
            intake.rebalance(0, 1);
            intake.consumer.failCommits(List.of(new RebalanceInProgressException("rebalance")));
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(-1);
            intake.rebalance(1);
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
            assertThat(intake.consumer.committed(1)).isEqualTo(2);
            assertThat(intake.owned()).containsExactly(1);
            assertThat(intake.heard.words()).contains("revoked [0]");
        }

        @Test
        void itsPlaceIsForgottenForAnotherOwnerMovesIt() {
            intake.rebalance(0, 1);
            intake.rebalance(1);
            intake.database.stands(0, 4);
            intake.rebalance(0, 1);
            intake.poll();
            assertThat(intake.database.effects()).contains("orders-0@4").doesNotContain("orders-0@3");
        }

        @Test
        void itDoesNotWaitAnyLongerAndBeginsAgainWithTheShortestPause() {
            intake.rebalance(0, 1);
            intake.consumer.log(0, 0, "poison");
            intake.poll();
            intake.endPauses();
            intake.poll();
            intake.rebalance(1);
            assertThat(intake.waiting()).isEmpty();
            intake.rebalance(0, 1);
            intake.endPauses();
            intake.poll();
            assertThat(intake.pauses()).hasSize(3);
            assertThat(intake.pauses().getLast()).isLessThanOrEqualTo(Duration.ofMillis(250));
        }

        @Test
        void aRebalanceThatTakesNothingIsHeardOfToo() {
            intake.revokeNothing();
            assertThat(intake.heard.words()).containsExactly("revoked []");
        }
    }

    @Nested
    class Lost {
        @BeforeEach
        void withEffectsThatTheGroupHasNotHeardOf() {
            intake.rebalance(0, 1);
            intake.consumer.failCommits(List.of(new CommitFailedException("not a member")));
            intake.poll();
            intake.heard.words().clear();
        }

        @Test
        void nothingIsCommittedNeitherAtTheLossNorAtTheRevokeCallbacksThatFollow() {
            intake.loseEverything();
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(-1);
            assertThat(intake.consumer.committed(1)).isEqualTo(-1);
            assertThat(intake.owned()).isEmpty();
            assertThat(intake.heard.words()).containsExactly("lost [0, 1]");
        }

        @Test
        void whatComesBackIsTakenUpAnewAndRevokedAsEver() {
            intake.loseEverything();
            intake.rebalance(0, 1);
            intake.rebalance(1);
            assertThat(intake.heard.words())
                    .containsExactly("lost [0, 1]", "assigned [0, 1]", "revoked [0]", "assigned []");
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
        }
    }

    @Nested
    class CommitFailed {
        @ParameterizedTest
        @MethodSource("io.orderstream.consumer.pipeline.intake.PartitionTransitionsTests#failedCommits")
        void theOffsetGoesWithTheNextCommitAlsoWithoutARecord(RuntimeException failure) {
            intake.rebalance(0);
            intake.consumer.failCommits(List.of(failure));
            intake.poll();
            assertThat(intake.database.next(0)).isEqualTo(5);
            assertThat(intake.consumer.committed(0)).isEqualTo(-1);
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
            assertThat(intake.database.effects()).as("once").hasSize(5);
        }

        @Test
        void whatWasCommittedIsNotCommittedAgain() {
            intake.rebalance(0);
            intake.poll();
            intake.consumer.failCommits(List.of(new IllegalStateException("another commit")));
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
        }
    }

    @Nested
    class CommitInterruptedByAWakeUp {
        @Test
        void itIsDoneAllTheSame() {
            intake.rebalance(0);
            intake.consumer.failCommits(List.of(new WakeupException()));
            intake.poll();
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
        }

        @Test
        void alsoWhenThePartitionIsRevoked() {
            intake.rebalance(0);
            intake.consumer.failCommits(List.of(new TimeoutException("no answer"), new WakeupException()));
            intake.poll();
            intake.rebalance();
            assertThat(intake.consumer.committed(0)).isEqualTo(5);
            assertThat(intake.heard.words()).contains("revoked [0]");
        }
    }

    @Nested
    class PutOffAndResumed {
        @Test
        void itIsReadAgainFromTheSlicesFirstRecordAndTheOthersGoOn() {
            intake.consumer.log(0, 0, "a", "poison", "c");
            intake.rebalance(0, 1);
            intake.poll();
            assertThat(intake.heard.words())
                    .containsExactly("assigned [0, 1]", "put off 0: DEAD_LETTER_TOPIC", "applied 1 up to 2");
            assertThat(intake.consumer.position(0)).isZero();
            assertThat(intake.paused()).containsExactly(0);
            assertThat(intake.waiting()).containsExactly(0);

            intake.deadLetters.completeNext();
            intake.endPauses();
            intake.poll();
            assertThat(intake.heard.words()).endsWith("applied 0 up to 3");
            assertThat(intake.waiting()).isEmpty();
        }

        @Test
        void withoutTheDatabaseTheRestOfThePollIsPutOffUntried() {
            intake.rebalance(0, 1);
            intake.database.goesAway();
            intake.poll();
            assertThat(intake.database.attempts()).isOne();
            assertThat(intake.waiting()).containsExactly(0, 1);
            assertThat(intake.heard.words())
                    .containsExactly("assigned [0, 1]", "put off 0: DATABASE", "put off 1: DATABASE");
            intake.database.comesBack();
            intake.endPauses();
            intake.poll();
            assertThat(intake.waiting()).isEmpty();
            assertThat(intake.database.effects()).hasSize(7);
        }

        @Test
        void thePauseDoublesUpToTheLongestAndBeginsAgainAfterASuccess() {
            intake.rebalance(0);
            intake.database.goesAway();
            for (var attempt = 1; attempt <= 20; attempt++) {
                intake.poll();
                intake.endPauses();
            }
            assertThat(intake.pauses().get(0)).isBetween(Duration.ofMillis(200), Duration.ofMillis(250));
            assertThat(intake.pauses().get(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
            assertThat(intake.pauses().get(2)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1000));
            assertThat(intake.pauses().getLast()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));

            intake.database.comesBack();
            intake.poll();
            intake.database.goesAway();
            intake.consumer.log(0, 0, "a", "b", "c", "d", "e", "f");
            intake.poll();
            assertThat(intake.pauses().getLast()).isLessThanOrEqualTo(Duration.ofMillis(250));
        }
    }

    @Nested
    class TakenUpElsewhere {
        @Test
        void theFenceSaysAnotherOwnerAndTheReplicaMovesToWhereTheEffectsEnd() {
            intake.rebalance(0);
            intake.database.stands(0, 3);
            intake.poll();
            assertThat(intake.database.effects()).isEmpty();
            assertThat(intake.consumer.position(0)).isEqualTo(3);
            assertThat(intake.consumer.committed(0)).isEqualTo(3);
            intake.poll();
            assertThat(intake.database.effects()).containsExactly("orders-0@3", "orders-0@4");
            assertThat(intake.heard.words()).containsExactly("assigned [0]", "elsewhere 0", "applied 0 up to 5");
        }

        @Test
        void recordsBelowItsPlaceAreNotEvenTried() {
            intake.rebalance(0);
            intake.poll();
            intake.consumer.seek(TestConsumer.partition(0), 1);
            intake.poll();
            assertThat(intake.database.attempts()).isOne();
            assertThat(intake.consumer.position(0)).isEqualTo(5);
            assertThat(intake.heard.words()).endsWith("elsewhere 0");
        }

        @Test
        void ifItsPlaceCannotBeAskedForItWaits() {
            intake.rebalance(0);
            intake.poll();
            intake.consumer.seek(TestConsumer.partition(0), 1);
            intake.database.goesAway();
            intake.poll();
            assertThat(intake.heard.words()).endsWith("put off 0: DATABASE");
            intake.database.comesBack();
            intake.endPauses();
            intake.poll();
            assertThat(intake.heard.words()).endsWith("elsewhere 0");
            assertThat(intake.waiting()).isEmpty();
            assertThat(intake.database.effects()).hasSize(5);
        }
    }

    @Nested
    class ShutDownWithASliceInHand {
        private final TestIntake slow = new TestIntake(Duration.ofNanos(1));

        @Test
        void whatIsFinishedIsCommittedAndTheRestHasNoEffect() {
            slow.consumer.log(0, 0, "a", "b", "c");
            slow.consumer.log(1, 0, "f", "g");
            slow.rebalance(0, 1);
            slow.heard.afterEach(_ -> slow.downstream.stop());
            slow.poll();
            assertThat(slow.heard.words())
                    .containsExactly("assigned [0, 1]", "applied 0 up to 3", "put off 1: SHUTDOWN");
            assertThat(slow.consumer.committed(0)).isEqualTo(3);
            assertThat(slow.consumer.position(1)).isZero();
            slow.rebalance();
            assertThat(slow.consumer.committed(1)).as("its place, no more").isZero();
            assertThat(slow.owned()).isEmpty();
        }
    }

    @Nested
    class WithADeadLetterInFlight {
        @BeforeEach
        void oneThatIsNotAcknowledged() {
            intake.consumer.log(0, 0, "poison");
            intake.rebalance(0);
            intake.poll();
            intake.endPauses();
        }

        @Test
        void itIsSentOnceHoweverOftenItsSliceComesAgain() {
            intake.poll();
            intake.endPauses();
            intake.poll();
            intake.endPauses();
            assertThat(intake.deadLetters.history()).hasSize(1);
            assertThat(intake.database.effects()).isEmpty();
            intake.deadLetters.completeNext();
            intake.poll();
            assertThat(intake.deadLetters.history()).hasSize(1);
            assertThat(intake.consumer.committed(0)).isOne();
        }

        @Test
        void whatWasNotWrittenIsSentAgain() {
            intake.deadLetters.errorNext(new TimeoutException("expired"));
            intake.poll();
            assertThat(intake.deadLetters.history()).hasSize(2);
        }

        @Test
        void afterARevocationTheNextOwnerSendsItsOwn() {
            intake.rebalance();
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.deadLetters.history()).hasSize(2);
        }

        @Test
        void afterALossToo() {
            intake.loseEverything();
            intake.rebalance(0);
            intake.poll();
            assertThat(intake.deadLetters.history()).hasSize(2);
        }
    }
}
