package io.orderstream.drills.report;

import io.orderstream.running.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results for people at a terminal. */
public final class ResultTable {
    private static final String ROW = "%-30s %-6s %7s %8s %11s %5s %8s %9s %9s %11s %8s%n";

    private ResultTable() {}

    public static String of(List<DrillResult> results) {
        return Text.format(
                        ROW,
                        "drill",
                        "held",
                        "orders",
                        "unknown",
                        "redelivered",
                        "dead",
                        "no ack",
                        "slowest",
                        "recovery",
                        "standstill",
                        "took")
                + results.stream().map(ResultTable::row).collect(Collectors.joining())
                + results.stream().flatMap(ResultTable::failures).collect(Collectors.joining());
    }

    private static String row(DrillResult result) {
        var figures = result.figures();
        return Text.format(
                ROW,
                result.drill(),
                result.passed() ? "yes" : "NO",
                Text.format("%,d", figures.orders()),
                Text.format("%,d", figures.unknown()),
                Text.format("%,d", figures.redelivered()),
                Text.format("%,d", figures.deadLettered()),
                Seconds.of(figures.longestWithoutAcknowledgement()),
                Seconds.of(figures.slowestAnswer()),
                Seconds.of(figures.recovery()),
                Seconds.of(figures.longestStandstill()),
                Seconds.of(figures.took()));
    }

    private static Stream<String> failures(DrillResult result) {
        return result.failures().stream()
                .map(check -> Text.format("VIOLATED in %s: %s: %s%n", result.drill(), check.what(), check.measured()));
    }
}
