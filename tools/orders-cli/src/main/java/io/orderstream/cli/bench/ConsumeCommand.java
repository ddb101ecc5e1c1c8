package io.orderstream.cli.bench;

import io.orderstream.benchmarks.consume.ConsumeBench;
import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.cli.options.Limits;
import io.orderstream.platform.system.CommandLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders bench consume}. */
@Command(
        name = "consume",
        mixinStandardHelpOptions = true,
        description = {
            "Orders a second that one consumer replica works off, against a tutorial's listener on the same tables: a record, an insert, a",
            "commit. On a system of its own. About 8 minutes."
        })
final class ConsumeCommand implements Callable<Integer> {
    @Mixin
    private Rounds rounds = new Rounds();

    @Option(
            names = "--backlog",
            paramLabel = "N",
            defaultValue = "300000",
            description = "Orders for the replica in each round (default: 300000)")
    private int backlog;

    @Option(
            names = "--tutorial",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Orders for the listener in each round (default: 10000)")
    private int tutorial;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the orders (default: 1)")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--backlog", backlog, 10_000, 3_000_000);
        Limits.check("--tutorial", tutorial, 1_000, 100_000);
        var report = FiguresReport.of("bench consume", spec.commandLine().getOut(), rounds.document());
        try (var _ = CommandLock.take(report.state())) {
            new ConsumeBench(report, new ConsumeBench.Plan(rounds.number(), backlog, tutorial, seed)).run();
        }
        return ExitCode.OK;
    }
}
