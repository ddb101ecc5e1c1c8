package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import org.junit.jupiter.api.Test;

class StartingPointTests {
    @Test
    void withinTheLogItIsWhereTheEffectsEnd() {
        assertThat(StartingPoint.of(at(4), at(0), at(9))).isEqualTo(new StartingPoint.At(at(4), at(4)));
    }

    @Test
    void bothEndsBelongToTheLog() {
        assertThat(StartingPoint.of(at(4), at(4), at(4))).isEqualTo(new StartingPoint.At(at(4), at(4)));
    }

    @Test
    void whereTheLogBeginsLaterItIsReadFromThereAndSaysSo() {
        var point = new StartingPoint.At(at(4), at(6));
        assertThat(StartingPoint.of(at(4), at(6), at(9))).isEqualTo(point);
        assertThat(point.skips()).isTrue();
        assertThat(new StartingPoint.At(at(4), at(4)).skips()).isFalse();
    }

    @Test
    void whereTheLogEndsEarlierThereIsNone() {
        assertThat(StartingPoint.of(at(10), at(0), at(9)))
                .isEqualTo(new StartingPoint.BehindTheDatabase(at(10), at(9)));
    }

    private static NextOffset at(long offset) {
        return new NextOffset(offset);
    }
}
