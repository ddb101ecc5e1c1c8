package io.orderstream.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.running.StateFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {
    private final List<String> runs = new ArrayList<>();
    private final StringWriter said = new StringWriter();

    /** As many things a second as the list says, round after round. */
    private record Scripted(String title, List<Integer> rates, List<String> runs) implements Candidate {
        @Override
        public long run(int round) {
            runs.add(title + round);
            return rates.get(round);
        }
    }

    private Comparison comparison() {
        return new Comparison(
                "things",
                "things/s",
                List.of(
                        new Scripted("a", List.of(1, 1_000, 2_000, 1_500), runs),
                        new Scripted("b", List.of(9, 500, 600, 1_500), runs)));
    }

    private List<Figure> compare(boolean warm) throws Exception {
        var report = new FiguresReport("bench things", new StateFolder(Path.of("unused")), new PrintWriter(said), null);
        return comparison().run(report, 3, warm);
    }

    @Test
    void theyTakeTurnsAndTheWarmUpIsDropped() throws Exception {
        var figures = compare(true);
        assertThat(runs).containsExactly("a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3");
        assertThat(figures).extracting(Figure::value).containsExactly(1_000L, 500L, 2_000L, 600L, 1_500L, 1_500L);
        assertThat(said.toString()).contains("warm-up, b: 9 things/s (dropped)", "round 2, a: 2,000 things/s");
    }

    @Test
    void withoutAWarmUpTheFirstRoundCounts() throws Exception {
        compare(false);
        assertThat(runs).startsWith("a1", "b1").hasSize(6);
    }

    @Test
    void aRatioComparesTwoRunsOfOneRound() throws Exception {
        assertThat(comparison().table(compare(true))).isEqualTo("""
                | things | things/s | of the first |
                |---|--:|--:|
                | a | 1,500 (1,000–2,000) |  |
                | b | 600 (500–1,500) | 0.50 (0.30–1.00) |
                """);
    }

    @Test
    void aRateIsOfItsTime() {
        assertThat(new Rate(300, Duration.ofMillis(1_500)).perSecond()).isEqualTo(200);
        assertThat(new Rate(0, Duration.ZERO).perSecond()).isZero();
    }
}
