package io.orderstream.cli.verification;

import io.orderstream.cli.ledger.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The judgement and its figures.
 *
 * @param accepted orders that the ledger calls ok
 * @param confirmed effects that are CONFIRMED
 * @param repeats records on the topic beyond the first of each order
 * @param totals sum of the effects' totals, by currency
 */
record Verdict(
        Evidence evidence,
        Findings findings,
        long accepted,
        long confirmed,
        long repeats,
        Map<String, BigDecimal> totals) {

    boolean holds() {
        return findings.none() && evidence.lag() == 0;
    }

    /** The figures under the contract's names, in its order, then this checker's own. */
    Map<String, @Nullable Object> figures() {
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("accepted", accepted);
        figures.put("processed", (long) evidence.effects().size());
        figures.put("confirmed", confirmed);
        figures.put("rejected", evidence.effects().size() - confirmed);
        figures.put(Violation.LOST.figure(), findings.count(Violation.LOST));
        figures.put(Violation.DUPLICATE_EFFECTS.figure(), findings.count(Violation.DUPLICATE_EFFECTS));
        figures.put("redelivered", evidence.redelivered());
        figures.put("deadLettered", (long) evidence.deadLetters().size());
        for (var kind :
                List.of(Violation.PHANTOM, Violation.OUT_OF_ORDER, Violation.COMMIT_AHEAD, Violation.STOCK_MISMATCH)) {
            figures.put(kind.figure(), findings.count(kind));
        }
        figures.put("unknown", stories(Outcome.UNKNOWN));
        figures.put("failed", stories(Outcome.FAIL));
        figures.put("repeatsOnTopic", repeats);
        figures.put("lag", evidence.lag());
        var sums = new TreeMap<String, String>();
        totals.forEach((currency, sum) -> sums.put(currency, cents(sum)));
        figures.put("totals", sums);
        figures.put("holds", holds());
        return figures;
    }

    List<String> explanations() {
        var lines = new ArrayList<String>();
        for (var kind : Violation.values()) {
            if (findings.count(kind) > 0) {
                lines.add(kind.figure() + ": " + kind.meaning());
                findings.examples(kind).forEach(example -> lines.add("    " + example));
            }
        }
        if (evidence.lag() > 0) {
            lines.add(
                    "lag: " + evidence.lag() + " records are not committed yet; lost cannot be judged before lag is 0");
        }
        return lines;
    }

    /** Two digits at least, and never fewer than there are. */
    static String cents(BigDecimal sum) {
        var exact = sum.stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }

    private long stories(Outcome outcome) {
        return evidence.stories().values().stream()
                .filter(story -> story.outcome() == outcome)
                .count();
    }
}
