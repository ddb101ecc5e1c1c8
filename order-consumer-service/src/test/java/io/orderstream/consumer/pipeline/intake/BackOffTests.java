package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {
    private static final RandomGenerator LOWEST = () -> 0;

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "5, 4000", "6, 5000", "1000, 5000"})
    void itDoublesUpToTheLongest(int failures, long millis) {
        assertThat(backOff(LOWEST).after(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void itIsUpToAFifthShorter() {
        RandomGenerator highest = () -> 398L << 32; // 199 of 200
        assertThat(backOff(highest).after(3)).isEqualTo(Duration.ofMillis(801));
    }

    private static BackOff backOff(RandomGenerator random) {
        return new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), random);
    }
}
