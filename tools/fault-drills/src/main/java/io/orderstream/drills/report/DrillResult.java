package io.orderstream.drills.report;

import io.orderstream.drills.context.Tempo;
import java.time.Instant;
import java.util.List;

/** A drill that was run: what it showed, and what it measured. */
public record DrillResult(
        String drill, Instant begunAt, long seed, Tempo tempo, String machine, Figures figures, List<Check> checks) {
    public DrillResult {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::held);
    }

    public List<Check> failures() {
        return checks.stream().filter(check -> !check.held()).toList();
    }
}
