package io.orderstream.cli.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Violations counted by kind, with the first few of each named. */
final class Findings {
    private static final int MOST_EXAMPLES = 10;

    private final Map<Violation, Long> counts = new EnumMap<>(Violation.class);
    private final Map<Violation, List<String>> examples = new EnumMap<>(Violation.class);

    void add(Violation kind, String example) {
        add(kind, 1, example);
    }

    void add(Violation kind, long count, String example) {
        counts.merge(kind, count, Long::sum);
        var named = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (named.size() < MOST_EXAMPLES) {
            named.add(example);
        }
    }

    long count(Violation kind) {
        return counts.getOrDefault(kind, 0L);
    }

    List<String> examples(Violation kind) {
        return List.copyOf(examples.getOrDefault(kind, List.of()));
    }

    boolean none() {
        return counts.isEmpty();
    }
}
