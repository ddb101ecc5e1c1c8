package io.orderstream.verification.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the observations prove.
 *
 * @param violations every kind, also those that were not found
 * @param totals by group and currency
 * @param books the sums as they were read
 */
public record CheckResult(Counts counts, Map<ViolationKind, Found> violations, List<Total> totals, Books books) {
    private static final Set<ViolationKind> LAGS = Set.of(ViolationKind.LAG, ViolationKind.WAREHOUSE_LAG);

    public CheckResult {
        violations = Map.copyOf(violations);
        totals = List.copyOf(totals);
    }

    /** @param examples a few of them, with order id and partition@offset where there are such */
    public record Found(long count, List<String> examples) {
        static final Found NOTHING = new Found(0, List.of());

        public Found {
            examples = List.copyOf(examples);
        }
    }

    public long count(ViolationKind kind) {
        return found(kind).count();
    }

    public List<String> examples(ViolationKind kind) {
        return found(kind).examples();
    }

    private Found found(ViolationKind kind) {
        return violations.getOrDefault(kind, Found.NOTHING);
    }

    public boolean isOk() {
        return violations.values().stream().allMatch(found -> found.count() == 0);
    }

    /** @return whether nothing was found but lag, of the group or of the warehouse, which keeps some things from being told */
    public boolean isUndecided() {
        return !isOk()
                && violations.entrySet().stream()
                        .allMatch(entry -> LAGS.contains(entry.getKey())
                                || entry.getValue().count() == 0);
    }
}
