package io.orderstream.verification.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects violations: all are counted, the first few of each kind are kept. */
final class Violations {
    private static final int EXAMPLES = 10;

    private final Map<ViolationKind, Long> counts = new EnumMap<>(ViolationKind.class);
    private final Map<ViolationKind, List<String>> examples = new EnumMap<>(ViolationKind.class);

    void add(Violation violation) {
        add(violation.kind(), 1, violation.example());
    }

    /** @param count 0 is no violation */
    void add(ViolationKind kind, long count, String example) {
        if (count == 0) {
            return;
        }
        counts.merge(kind, count, Long::sum);
        var kept = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(example);
        }
    }

    Map<ViolationKind, CheckResult.Found> found() {
        var found = new EnumMap<ViolationKind, CheckResult.Found>(ViolationKind.class);
        for (var kind : ViolationKind.values()) {
            found.put(
                    kind, new CheckResult.Found(counts.getOrDefault(kind, 0L), examples.getOrDefault(kind, List.of())));
        }
        return found;
    }
}
