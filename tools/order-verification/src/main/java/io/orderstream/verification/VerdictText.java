package io.orderstream.verification;

import io.orderstream.running.Text;
import io.orderstream.verification.judging.Counts;
import io.orderstream.verification.judging.Finding;
import io.orderstream.verification.judging.Verdict;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict for people: a table, examples of what was found, and one last line. */
public final class VerdictText {
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

    public static String of(Verdict verdict) {
        return counts(verdict.counts()) + findings(verdict) + totals(verdict) + examples(verdict) + lastLine(verdict);
    }

    private static String counts(Counts counts) {
        return row("accepted", counts.accepted(), "distinct orders that an answer called accepted")
                + row("failed", counts.failed(), "no attempt was accepted, and none can have been")
                + row("unknown", counts.unknown(), "no attempt was accepted, but one may have been")
                + row("processed", counts.processed(), "orders in the database")
                + row("confirmed", counts.confirmed(), "")
                + row("rejected", counts.rejected(), "stored without taking stock, with a reason")
                + row("deadLettered", counts.deadLettered(), "records on the dead-letter topic")
                + row("records", counts.records(), "on the orders' topic")
                + row("repeatsOnTopic", counts.repeatsOnTopic(), "records beyond the first of an order")
                + (counts.redelivered() == null
                        ? Text.format(ROW, "redelivered", "unknown", "no consumer answers")
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
                .map(total -> Text.format(
                        ROW,
                        total.group(),
                        amount(total.total()),
                        Text.format("%s in %,d accepted orders", total.currency(), total.orders())))
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

    /** @return the verdict in one line */
    public static String lastLine(Verdict verdict) {
        var found = Arrays.stream(Finding.values())
                .filter(finding -> verdict.count(finding) > 0)
                .map(finding -> Text.format("%s %d", finding.label(), verdict.count(finding)))
                .collect(Collectors.joining(", "));
        if (verdict.isOk()) {
            return Text.format(
                    "OK: accepted %d, processed %d, lost 0, duplicate effects 0, stock mismatch 0",
                    verdict.counts().accepted(), verdict.counts().processed());
        }
        return verdict.isUndecided()
                ? Text.format("UNDECIDED: %s records remain, so what is lost cannot be told", found)
                : "VIOLATED: " + found;
    }

    private static String row(String name, long figure, String meaning) {
        return Text.format(ROW, name, Text.format("%,d", figure), meaning);
    }
}
