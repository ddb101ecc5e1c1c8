package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTests {
    private final Latencies latencies = new Latencies();

    @Test
    void percentilesAreRightToOnePercent() {
        var seed = 20_261_123L;
        var random = new SplittableRandom(seed);
        var nanos = new long[20_000];
        for (var i = 0; i < nanos.length; i++) {
            nanos[i] = (long) Math.exp(random.nextDouble(7, 27)); // 1 µs to 9 minutes
            latencies.record(nanos[i]);
        }
        Arrays.sort(nanos);

        for (var percent : new double[] {1, 50, 90, 99, 99.9}) {
            var exact = nanos[(int) Math.ceil(nanos.length * percent / 100) - 1];
            assertThat(latencies.percentile(percent).toNanos())
                    .as("p%s, seed %d", percent, seed)
                    .isGreaterThanOrEqualTo(exact / 1_000 * 1_000)
                    .isCloseTo(exact, Percentage.withPercentage(exact < 200_000 ? 100.0 : 1.0));
        }
        assertThat(latencies.max().toNanos()).isEqualTo(nanos[nanos.length - 1] / 1_000 * 1_000);
    }

    @Test
    void oneValueIsEveryPercentile() {
        latencies.record(Duration.ofMillis(1_234).toNanos());

        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(1_234));
        assertThat(latencies.percentile(100)).isEqualTo(latencies.max());
    }

    @Test
    void nothingIsZero() {
        assertThat(latencies.percentile(99)).isZero();
        assertThat(latencies.max()).isZero();
    }

    @Test
    void theLongestAndTheShortestFit() {
        latencies.record(-1);
        latencies.record(Long.MAX_VALUE);

        assertThat(latencies.percentile(50)).isZero();
        assertThat(latencies.percentile(100).toNanos()).isEqualTo(Long.MAX_VALUE / 1_000 * 1_000);
    }
}
