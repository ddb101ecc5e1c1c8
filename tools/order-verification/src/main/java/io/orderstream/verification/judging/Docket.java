package io.orderstream.verification.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects charges: all are counted, the first few of each kind are kept. */
final class Docket {
    private static final int EXAMPLES = 10;

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final Map<Finding, List<String>> examples = new EnumMap<>(Finding.class);

    void add(Charge charge) {
        add(charge.finding(), 1, charge.example());
    }

    /** @param count 0 is no charge */
    void add(Finding finding, long count, String example) {
        if (count == 0) {
            return;
        }
        counts.merge(finding, count, Long::sum);
        var kept = examples.computeIfAbsent(finding, _ -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(example);
        }
    }

    Map<Finding, Verdict.Found> findings() {
        var findings = new EnumMap<Finding, Verdict.Found>(Finding.class);
        for (var finding : Finding.values()) {
            findings.put(
                    finding,
                    new Verdict.Found(counts.getOrDefault(finding, 0L), examples.getOrDefault(finding, List.of())));
        }
        return findings;
    }
}
