package io.orderstream.cli.lab;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.offsets.OffsetsLab;
import io.orderstream.benchmarks.offsets.Plan;
import io.orderstream.cli.options.Limits;
import io.orderstream.platform.system.CommandLock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders lab offsets}. */
@Command(
        name = "offsets",
        mixinStandardHelpOptions = true,
        description = {
            "Auto-commit against manual commit: six consumers that differ only in when they commit their offsets read the same"
                    + " records, are killed (SIGKILL) in mid-work at the same points and started again. What did each lose, what did"
                    + " it do twice?",
            "Exit code 1 if a way of committing did not keep what it promises."
        })
final class OffsetsCommand implements Callable<Integer> {
    private static final int FEWEST_RECORDS = 2_000;
    private static final int MOST_RECORDS = 100_000;
    private static final int MOST_CRASHES = 5;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "3000",
            description = "That each consumer reads, over six partitions (default: 3000)")
    private int records;

    @Option(names = "--crashes", paramLabel = "N", defaultValue = "3", description = "Of each consumer (default: 3)")
    private int crashes;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the crashes' points (default: 1)")
    private long seed;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Replace the table between the lab's markers in this Markdown file")
    private @Nullable Path document;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--records", records, FEWEST_RECORDS, MOST_RECORDS);
        Limits.check("--crashes", crashes, MOST_CRASHES);
        var report = FiguresReport.of("lab offsets", spec.commandLine().getOut(), document);
        try (var _ = CommandLock.take(report.state())) {
            var promisesKept = new OffsetsLab(report).run(Plan.of(records, crashes, seed));
            return promisesKept ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
