package io.orderstream.consumer.pipeline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LostRangeTests {
    @Test
    void whatRetentionTookReachesToTheLogsBeginning() {
        assertThat(LostRange.between(at(3), at(8), at(8))).contains(new LostRange(at(3), at(8)));
    }

    @Test
    void holesInsideOfTheLogAreNothingLost() {
        assertThat(LostRange.between(at(3), at(0), at(8))).isEmpty();
        assertThat(LostRange.between(at(3), at(3), at(8))).isEmpty();
    }

    @Test
    void aHoleBehindTheBeginningDoesNotCount() {
        assertThat(LostRange.between(at(3), at(5), at(8))).contains(new LostRange(at(3), at(5)));
    }

    @Test
    void whatIsInHandIsNotLostAlsoIfTheBeginningHasPassedIt() {
        assertThat(LostRange.between(at(3), at(20), at(8))).contains(new LostRange(at(3), at(8)));
    }

    @Test
    void itSaysHowManyOffsets() {
        assertThat(new LostRange(at(3), at(8)).size()).isEqualTo(5);
        assertThatThrownBy(() -> new LostRange(at(3), at(3))).isInstanceOf(IllegalArgumentException.class);
    }

    private static NextOffset at(long offset) {
        return new NextOffset(offset);
    }
}
