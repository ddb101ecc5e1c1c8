package io.orderstream.benchmarks.offsets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of whose records, as a Markdown table. */
record OffsetsTable(Plan plan, List<Outcome> outcomes) {
    String markdown() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d records each; killed after %s effects; seed %d.%n%n",
                plan.records(),
                plan.crashes().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                plan.seed()));
        table.append("""
                | offsets are committed | by | crashes | lost | done twice | promises | kept |
                |---|---|--:|--:|--:|---|---|
                """);
        for (var outcome : outcomes) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %,d | %,d | %s | %s |%n",
                    outcome.strategy().title(),
                    outcome.strategy().commit(),
                    outcome.crashes(),
                    outcome.lost(),
                    outcome.repeated(),
                    outcome.strategy().promise().title(),
                    outcome.promiseKept() ? "yes" : "NO"));
        }
        return table.toString();
    }
}
