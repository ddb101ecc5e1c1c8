package io.orderstream.verification.judging;

import java.util.List;
import java.util.Map;

/**
 * What the evidence proves.
 *
 * @param findings every kind, also those that were not found
 * @param totals by group and currency
 */
public record Verdict(Counts counts, Map<Finding, Found> findings, List<Total> totals) {
    public Verdict {
        findings = Map.copyOf(findings);
        totals = List.copyOf(totals);
    }

    /** @param examples a few of them, with order id and partition@offset where there are such */
    public record Found(long count, List<String> examples) {
        static final Found NOTHING = new Found(0, List.of());

        public Found {
            examples = List.copyOf(examples);
        }
    }

    public long count(Finding finding) {
        return found(finding).count();
    }

    public List<String> examples(Finding finding) {
        return found(finding).examples();
    }

    private Found found(Finding finding) {
        return findings.getOrDefault(finding, Found.NOTHING);
    }

    public boolean isOk() {
        return findings.values().stream().allMatch(found -> found.count() == 0);
    }

    /** @return whether nothing was found but lag, which keeps some things from being told */
    public boolean isUndecided() {
        return count(Finding.LAG) > 0
                && findings.entrySet().stream()
                        .allMatch(entry -> entry.getKey() == Finding.LAG
                                || entry.getValue().count() == 0);
    }
}
