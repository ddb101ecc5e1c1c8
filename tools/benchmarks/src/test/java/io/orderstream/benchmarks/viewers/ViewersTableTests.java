package io.orderstream.benchmarks.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewersTableTests {
    @Test
    void medianLeastAndMostOfEachNumberOfViewersAreShown() {
        var conditions = new Conditions(new Plan(3, 10, 200, 8, 7), "2 cores");
        var table = new ViewersTable(
                List.of(
                        new Measurement(0, 1, 2_000, 3_000, 9_000, 0),
                        new Measurement(200, 1, 1_980, 3_100, 9_100, 20_000_000),
                        new Measurement(0, 2, 2_100, 2_900, 9_500, 0),
                        new Measurement(200, 2, 2_050, 2_950, 8_000, 21_000_000),
                        new Measurement(0, 3, 1_900, 3_050, 8_500, 0),
                        new Measurement(200, 3, 2_010, 3_200, 12_000, 22_000_000)),
                conditions);
        assertThat(table.markdown())
                .startsWith(
                        "3 runs of 10 s each, by turns; 8 clients, each as fast as it is answered; seed 7. 2 cores,")
                .contains("| 0 | 2,000 (1,900–2,100) | 3.0 (2.9–3.1) | 9.0 (8.5–9.5) | 0.0 (0.0–0.0) |\n")
                .contains("| 200 | 2,010 (1,980–2,050) | 3.1 (3.0–3.2) | 9.1 (8.0–12.0) | 2.1 (2.0–2.2) |\n")
                .contains("A run with viewers took in 99 % (98–106) of what the run before it took in without.");
    }
}
