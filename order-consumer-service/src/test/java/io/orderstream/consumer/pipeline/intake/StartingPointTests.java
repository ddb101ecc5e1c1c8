package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.StopReason;
import io.orderstream.consumer.pipeline.progress.StoredProgress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartingPointTests {
    private static final LogIdentity LOG = MemoryDatabase.LOG;

    @Test
    void withinTheLogItIsWhereTheEffectsEnd() {
        assertThat(of(4, 0, 9)).isEqualTo(new StartingPoint.At(at(4), LOG, at(4)));
    }

    @Test
    void bothEndsBelongToTheLog() {
        assertThat(of(4, 4, 4)).isEqualTo(new StartingPoint.At(at(4), LOG, at(4)));
    }

    @Test
    void whereTheLogBeginsLaterItIsReadFromThere() {
        assertThat(of(4, 6, 9)).isEqualTo(new StartingPoint.At(at(4), LOG, at(6)));
    }

    @Test
    void whereTheLogEndsEarlierThereIsNone() {
        assertThat(reason(of(10, 0, 9))).isEqualTo(StopReason.LOG_ENDS_BEFORE_PROGRESS);
        assertThat(reason(StartingPoint.of(stored(10, null, null), log(LOG, 0, 9))))
                .as("nor for a row of an earlier version")
                .isEqualTo(StopReason.LOG_ENDS_BEFORE_PROGRESS);
    }

    @Test
    void aLogThatWasCutOffDoesNotBecomeRightByGrowing() {
        var stopped = stored(10, LOG, StopReason.LOG_ENDS_BEFORE_PROGRESS);
        assertThat(reason(StartingPoint.of(stopped, log(LOG, 0, 99)))).isEqualTo(StopReason.LOG_ENDS_BEFORE_PROGRESS);
    }

    @Test
    void anotherTopicOfTheNameIsNoneHoweverWellTheOffsetsFit() {
        var other = new LogIdentity("topic-2", LOG.clusterId());
        assertThat(reason(StartingPoint.of(stored(4, LOG, null), log(other, 0, 9))))
                .isEqualTo(StopReason.OTHER_TOPIC);
    }

    @Test
    void anotherClustersLogIsNoneEither() {
        var other = new LogIdentity(LOG.topicId(), "cluster-2");
        assertThat(reason(StartingPoint.of(stored(4, LOG, null), log(other, 0, 9))))
                .isEqualTo(StopReason.OTHER_CLUSTER);
    }

    @Test
    void progressThatWasStoppedForAnotherIdentityIsRightAgainWithItsOwn() {
        assertThat(StartingPoint.of(stored(4, LOG, StopReason.OTHER_CLUSTER), log(LOG, 0, 9)))
                .isEqualTo(new StartingPoint.At(at(4), LOG, at(4)));
    }

    private static StartingPoint of(long next, long start, long end) {
        return StartingPoint.of(stored(next, LOG, null), log(LOG, start, end));
    }

    private static StoredProgress stored(long next, @Nullable LogIdentity log, @Nullable StopReason stopped) {
        return new StoredProgress(at(next), log, stopped);
    }

    private static StartingPoint.Log log(LogIdentity identity, long start, long end) {
        return new StartingPoint.Log(identity, at(start), at(end));
    }

    private static StopReason reason(StartingPoint point) {
        return ((StartingPoint.Stopped) point).reason();
    }

    private static NextOffset at(long offset) {
        return new NextOffset(offset);
    }
}
