package io.orderstream.cli.bench;

import io.orderstream.cli.options.Limits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What benchmarks that compare have in common. */
final class Rounds {
    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Times that each is measured, by turns (default: 5)")
    private int number;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Replace the tables between the benchmark's markers in this Markdown file")
    private @Nullable Path document;

    int number() {
        Limits.check("--rounds", number, 100);
        return number;
    }

    @Nullable
    Path document() {
        return document;
    }
}
