package io.orderstream.drills.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.drills.report.Check;
import io.orderstream.drills.report.Checks;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTests {
    private static List<String> violated(int samples, IntFunction<Vitals> sample) {
        var checks = new Checks();
        new Growth("p", IntStream.range(0, samples).mapToObj(sample).toList()).check(checks);
        return checks.all().stream()
                .filter(check -> !check.held())
                .map(Check::what)
                .toList();
    }

    @Test
    void whatStaysOrComesAndGoesDoesNotGrow() {
        assertThat(violated(18, i -> new Vitals(50 + i % 3, 200 - i % 5, 60_000_000 + i % 2 * 5_000_000, 900)))
                .isEmpty();
    }

    @Test
    void whatIsMetForTheFirstTimeIsNoGrowth() {
        assertThat(violated(
                        18,
                        i -> new Vitals(i < 5 ? 20 : 60, i < 5 ? 50 : 300, i < 5 ? 1 : 90_000_000, i < 5 ? 10 : 900)))
                .isEmpty();
    }

    @Test
    void eachVitalSignThatGrowsIsNamed() {
        assertThat(violated(18, i -> new Vitals(50 + 4 * i, 200, 60_000_000, 900)))
                .containsExactly("p: threads do not grow");
        assertThat(violated(18, i -> new Vitals(50, 200 + 10 * i, 60_000_000, 900)))
                .containsExactly("p: file descriptors do not grow");
        assertThat(violated(18, i -> new Vitals(50, 200, 60_000_000 + 4_000_000L * i, 900)))
                .containsExactly("p: heap after collection, bytes do not grow");
        assertThat(violated(18, i -> new Vitals(50, 200, 60_000_000, 900 + i)))
                .containsExactly("p: time series do not grow");
    }

    @Test
    void tooFewSamplesProveNothing() {
        assertThat(violated(5, _ -> new Vitals(1, 1, 1, 1))).hasSize(1);
    }
}
