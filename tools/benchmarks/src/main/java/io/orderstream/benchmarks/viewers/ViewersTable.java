package io.orderstream.benchmarks.viewers;

import io.orderstream.benchmarks.figures.Spread;
import io.orderstream.running.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as a Markdown table: medians over the runs, with the least and the most in brackets. */
record ViewersTable(List<Measurement> measured, Conditions conditions) {
    private static final String HEAD = """
            | viewers | orders accepted a second | acknowledged after, median ms | 99 % after, ms | to the viewers, MB/s |
            |--:|--:|--:|--:|--:|
            """;

    String markdown() {
        var plan = conditions.plan();
        var caption = Text.format(
                "%d runs of %d s each, by turns; %d clients, each as fast as it is answered; seed %d. %s, with clients and"
                        + " viewers on it. Median, and the least and the most in brackets.%n%n",
                plan.runs(), plan.seconds(), plan.clients(), plan.seed(), conditions.machine());
        return caption + HEAD + row(0) + row(plan.viewers()) + ratio(plan.viewers());
    }

    private String row(int viewers) {
        var runs = measured.stream().filter(run -> run.viewers() == viewers).toList();
        var cells = Stream.of(
                Integer.toString(viewers),
                cell(Spread.of(runs, Measurement::rate), 1, "%,.0f"),
                cell(Spread.of(runs, Measurement::p50Micros), 1_000, "%.1f"),
                cell(Spread.of(runs, Measurement::p99Micros), 1_000, "%.1f"),
                cell(Spread.of(runs, run -> run.bytes() / conditions.plan().seconds()), 1_000_000, "%.1f"));
        return "| " + String.join(" | ", cells.toList()) + " |\n";
    }

    /** A run against the one just before it: what grows faster or slower meanwhile differs least between the two. */
    private String ratio(int viewers) {
        var rates = measured.stream().collect(Collectors.toMap(run -> List.of(run.viewers(), run.run()), run -> run));
        var percents = Spread.of(
                measured.stream().filter(run -> run.viewers() == viewers).toList(),
                run -> Math.round(100.0
                        * run.rate()
                        / Objects.requireNonNull(rates.get(List.of(0, run.run())))
                                .rate()));
        return Text.format(
                "%nA run with viewers took in %d %% (%d–%d) of what the run before it took in without.%n",
                percents.median(), percents.least(), percents.most());
    }

    private static String cell(Spread spread, double unit, String format) {
        return Text.format(
                format + " (" + format + "–" + format + ")",
                spread.median() / unit,
                spread.least() / unit,
                spread.most() / unit);
    }
}
