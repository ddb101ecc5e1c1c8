package io.orderstream.running.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTests {
    private static final Scrape ONE = scrape(10, 90, 99, 100);
    private static final Scrape OTHER = scrape(0, 100, 100, 100);

    @Test
    void severalReplicasAreOneHistogram() {
        var both = Histogram.sum(List.of(ONE, OTHER), "age_seconds");
        assertThat(both.count()).isEqualTo(200);
        assertThat(both.cumulative().values()).containsExactly(10.0, 190.0, 199.0, 200.0);
    }

    @Test
    void aQuantileLiesWithinItsBucket() {
        var one = Histogram.sum(List.of(ONE), "age_seconds");
        assertThat(one.quantile(0.05)).isCloseTo(0.005, within(1e-9));
        assertThat(one.quantile(0.5)).isCloseTo(0.01 + 0.5 * 0.01, within(1e-9));
        assertThat(one.quantile(0.99)).isCloseTo(0.04, within(1e-9));
        assertThat(one.quantile(1)).as("above all bounds").isEqualTo(0.04);
    }

    @Test
    void whatWasThereBeforeDoesNotCount() {
        var since = Histogram.sum(List.of(ONE, OTHER), "age_seconds").since(Histogram.sum(List.of(ONE), "age_seconds"));
        assertThat(since.count()).isEqualTo(100);
        assertThat(since.quantile(0.5)).isCloseTo(0.015, within(1e-9));
    }

    @Test
    void withoutAValueThereIsNoQuantile() {
        var nothing = Histogram.sum(List.of(ONE), "other_seconds");
        assertThat(nothing.count()).isZero();
        assertThatThrownBy(() -> nothing.quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    private static Scrape scrape(int... cumulative) {
        return new Scrape("""
                # TYPE age_seconds histogram
                age_seconds_bucket{le="0.01"} %d
                age_seconds_bucket{le="0.02"} %d
                age_seconds_bucket{le="0.04"} %d
                age_seconds_bucket{le="+Inf"} %d
                age_seconds_count %4$d
                """.formatted(cumulative[0], cumulative[1], cumulative[2], cumulative[3]));
    }
}
