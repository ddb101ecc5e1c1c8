package io.orderstream.verification;

import io.orderstream.running.Text;
import io.orderstream.verification.checking.Books;
import io.orderstream.verification.checking.CheckResult;
import io.orderstream.verification.checking.Counts;
import io.orderstream.verification.checking.ViolationKind;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A check's result for people: a table, examples of what was found, and one last line. */
public final class CheckResultText {
    /** The contract's own kinds, always in the table; the others only when there are any. */
    private static final List<ViolationKind> ALWAYS = List.of(
            ViolationKind.LOST,
            ViolationKind.DUPLICATE_EFFECTS,
            ViolationKind.PHANTOM,
            ViolationKind.OUT_OF_ORDER,
            ViolationKind.COMMIT_AHEAD,
            ViolationKind.STOCK_MISMATCH);

    private static final String ROW = "%-18s %15s  %s%n";

    private CheckResultText() {}

    public static String of(CheckResult result) {
        return counts(result.counts())
                + violations(result)
                + sums(result.books())
                + totals(result)
                + examples(result)
                + lastLine(result);
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

    private static String violations(CheckResult result) {
        return Arrays.stream(ViolationKind.values())
                .filter(kind -> ALWAYS.contains(kind) || result.count(kind) > 0)
                .map(kind -> row(kind.label(), result.count(kind), kind.meaning()))
                .collect(Collectors.joining());
    }

    private static String sums(Books books) {
        var warehouse = books.warehouse();
        if (warehouse == null) {
            return "";
        }
        return sum("orders", books.orders())
                + sum("order_lines", books.lines())
                + sum("warehouse.orders", warehouse.orders())
                + sum("warehouse.order_lines", warehouse.lines());
    }

    private static String sum(String table, Books.Sum sum) {
        return Text.format(ROW, "sum", amount(sum.total()), Text.format("in %,d rows of %s", sum.rows(), table));
    }

    private static String totals(CheckResult result) {
        return result.totals().stream()
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

    private static String examples(CheckResult result) {
        return Arrays.stream(ViolationKind.values())
                .flatMap(kind -> result.examples(kind).stream()
                        .map(example -> kind.label() + ": " + example + System.lineSeparator()))
                .collect(Collectors.joining());
    }

    /** @return the result in one line */
    public static String lastLine(CheckResult result) {
        var found = Arrays.stream(ViolationKind.values())
                .filter(kind -> result.count(kind) > 0)
                .map(kind -> Text.format("%s %d", kind.label(), result.count(kind)))
                .collect(Collectors.joining(", "));
        if (result.isOk()) {
            return Text.format(
                    "OK: accepted %d, processed %d, lost 0, duplicate effects 0, stock mismatch 0",
                    result.counts().accepted(), result.counts().processed());
        }
        return result.isUndecided()
                ? Text.format("UNDECIDED: %s remain, so what is lost cannot be told", found)
                : "VIOLATED: " + found;
    }

    private static String row(String name, long figure, String meaning) {
        return Text.format(ROW, name, Text.format("%,d", figure), meaning);
    }
}
