package io.orderstream.cli.bench;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.rebalance.RebalanceLab;
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

/** {@code ./orders bench rebalance}. */
@Command(
        name = "rebalance",
        mixinStandardHelpOptions = true,
        description = {
            "The rebalance lab: what it costs when one of three consumers leaves, joins or is killed, for each way of dealing",
            "the partitions, under the same load: pause per partition, time to a stable assignment, redelivered records."
        })
final class RebalanceCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 100;
    private static final int HIGHEST_RATE = 2_000;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of victims and moments (default: 1)")
    private long seed;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Times each (default: 3)")
    private int runs;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "300",
            description = "Orders a second, over all partitions (default: 300)")
    private int rate;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Replace the table between the lab's markers in this Markdown file")
    private @Nullable Path document;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--runs", runs, MOST_RUNS);
        Limits.check("--rate", rate, HIGHEST_RATE);
        var report = FiguresReport.of("bench rebalance", spec.commandLine().getOut(), document);
        try (var _ = CommandLock.take(report.state())) {
            new RebalanceLab(report).run(runs, rate, seed);
        }
        return ExitCode.OK;
    }
}
