package io.orderstream.cli.verification;

import io.orderstream.cli.verification.judging.Counts;
import io.orderstream.cli.verification.judging.Finding;
import io.orderstream.cli.verification.judging.Verdict;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict for people: a table, examples of what was found, and one last line. */
final class VerdictText {
    /** The contract's own findings, always in the table; the others only when there are any. */
    private static final List<Finding> ALWAYS = List.of(
            Finding.LOST,
            Finding.DUPLICATE_EFFECTS,
            Finding.PHANTOM,
            Finding.OUT_OF_ORDER,
            Finding.COMMIT_AHEAD,
            Finding.STOCK_MISMATCH);

    private static final String ROW = "%-18s %15s  %s%n";

    private VerdictText() {}

    static String of(Verdict verdict) {
        return counts(verdict.counts()) + findings(verdict) + totals(verdict) + examples(verdict) + lastLine(verdict);
    }

    private static String counts(Counts counts) {
        return row("accepted", counts.accepted(), "distinct orders that an answer called accepted")
                + row("processed", counts.processed(), "orders in the database")
                + row("confirmed", counts.confirmed(), "")
                + row("rejected", counts.rejected(), "stored without taking stock, with a reason")
                + row("deadLettered", counts.deadLettered(), "records on the dead-letter topic")
                + row("records", counts.records(), "on the orders' topic")
                + row("repeatsOnTopic", counts.repeatsOnTopic(), "records beyond the first of an order")
                + (counts.redelivered() == null
                        ? ROW.formatted("redelivered", "unknown", "no consumer answers")
                        : row(
                                "redelivered",
                                counts.redelivered(),
                                "delivered again, as the consumers count since their start"));
    }

    private static String findings(Verdict verdict) {
        return Arrays.stream(Finding.values())
                .filter(finding -> ALWAYS.contains(finding) || verdict.count(finding) > 0)
                .map(finding -> row(finding.label(), verdict.count(finding), finding.meaning()))
                .collect(Collectors.joining());
    }

    private static String totals(Verdict verdict) {
        return verdict.totals().stream()
                .map(total -> ROW.formatted(
                        total.group(),
                        amount(total.total()),
                        "%s in %,d accepted orders".formatted(total.currency(), total.orders())))
                .collect(Collectors.joining());
    }

    private static String amount(BigDecimal total) {
        return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(total);
    }

    private static String examples(Verdict verdict) {
        return Arrays.stream(Finding.values())
                .flatMap(finding -> verdict.examples(finding).stream()
                        .map(example -> finding.label() + ": " + example + System.lineSeparator()))
                .collect(Collectors.joining());
    }

    static String lastLine(Verdict verdict) {
        var found = Arrays.stream(Finding.values())
                .filter(finding -> verdict.count(finding) > 0)
                .map(finding -> "%s %,d".formatted(finding.label(), verdict.count(finding)))
                .collect(Collectors.joining(", "));
        if (verdict.isOk()) {
            return "OK: accepted %,d, lost 0, duplicate effects 0, stock mismatch 0"
                    .formatted(verdict.counts().accepted());
        }
        return verdict.isUndecided()
                ? "UNDECIDED: %s records remain, so what is lost cannot be told".formatted(found)
                : "VIOLATED: " + found;
    }

    private static String row(String name, long figure, String meaning) {
        return ROW.formatted(name, "%,d".formatted(figure), meaning);
    }
}
