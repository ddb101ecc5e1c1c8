package io.orderstream.benchmarks.rebalance;

import io.orderstream.benchmarks.figures.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures as a Markdown table: medians over the runs, with the worst in brackets. */
record RebalanceTable(List<Measurement> measured, Conditions conditions) {
    private static final String HEAD = """
            | setting | a replica | stable after, s | pause of moved partitions, ms | pause of kept partitions, ms | moved | redelivered | uncommitted | afterwards |
            |---|---|--:|--:|--:|--:|--:|--:|---|
            """;

    String markdown() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "%d runs of each, seed %d, %d orders/s, %d cores, load %.1f at the end: median, and the worst in brackets.%n%n",
                conditions.runs(),
                conditions.seed(),
                conditions.rate(),
                conditions.cores(),
                conditions.load()));
        table.append(HEAD);
        for (var setting : Setting.values()) {
            for (var disturbance : Disturbance.values()) {
                var rows = measured.stream()
                        .filter(row -> row.setting() == setting && row.disturbance() == disturbance)
                        .toList();
                if (!rows.isEmpty()) {
                    table.append(row(setting, disturbance, rows));
                }
            }
        }
        return table.toString();
    }

    private static String row(Setting setting, Disturbance disturbance, List<Measurement> rows) {
        return "| " + setting.title() + " | " + disturbance.title() + " | "
                + seconds(rows) + " | "
                + figures(rows, Cost::longestPauseOfMoved) + " | "
                + figures(rows, Cost::longestPauseOfKept) + " | "
                + figures(rows, cost -> cost.moved().size()) + " | "
                + figures(rows, Cost::redelivered) + " | "
                + figures(rows, Cost::uncommitted) + " | "
                + rows.stream().map(Measurement::layout).distinct().collect(Collectors.joining("<br>")) + " |\n";
    }

    private static String seconds(List<Measurement> rows) {
        var spread = Spread.of(rows, row -> row.cost().stableMillis());
        return String.format(Locale.ROOT, "%.1f (%.1f)", spread.median() / 1000.0, spread.most() / 1000.0);
    }

    private static String figures(List<Measurement> rows, ToLongFunction<Cost> figure) {
        var spread = Spread.of(rows, row -> figure.applyAsLong(row.cost()));
        return spread.most() == 0 ? "0" : spread.median() + " (" + spread.most() + ")";
    }
}
