package io.orderstream.benchmarks.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RebalanceTableTests {
    private static final Conditions CONDITIONS = new Conditions(3, 300, 7, 2, 1.25);

    @Test
    void medianAndWorstOfEachAreShownAndPausesAreKeptApart() {
        var table = new RebalanceTable(
                List.of(kill(1, 9_000, 9_500), kill(2, 11_000, 12_000), kill(3, 10_000, 10_100)), CONDITIONS);
        assertThat(table.markdown())
                .contains("3 runs of each, seed 7, 300 orders/s, 2 cores")
                .contains(
                        "| classic, range (eager) | killed (SIGKILL) | 10.0 (11.0) | 10100 (12000) | 40 (40) | 2 (2) | 0 | 5 (5) |")
                .doesNotContain("KIP-848");
    }

    private static Measurement kill(int run, long stable, long pause) {
        var pauses = Map.of(0, 40L, 1, 30L, 2, pause, 3, pause - 1, 4, 35L, 5, 20L);
        var cost = new Cost(stable, pauses, Set.of(2, 3), 0, 5);
        return new Measurement(Setting.RANGE, Disturbance.KILL, run, "P0,P1,P2 · P3,P4,P5", cost);
    }
}
