package io.orderstream.cli.bench;

import io.orderstream.benchmarks.consume.ScalingBench;
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

/** {@code ./orders bench scaling}. */
@Command(
        name = "scaling",
        mixinStandardHelpOptions = true,
        description = {
            "What 2, 3 and 6 consumer replicas work off against what one does, where each order waits for something slow. On a system of",
            "its own. About 20 minutes; with --rounds 1 four."
        })
final class ScalingCommand implements Callable<Integer> {
    @Mixin
    private Rounds rounds = new Rounds();

    @Option(
            names = "--wait",
            paramLabel = "MS",
            defaultValue = "5",
            description = "Of a replica for each order, milliseconds (default: 5)")
    private int wait;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "40",
            description = "For which the backlog lasts at perfect scaling (default: 40)")
    private int seconds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the orders (default: 1)")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--wait", wait, 1_000);
        Limits.check("--seconds", seconds, 10, 600);
        var report = FiguresReport.of("bench scaling", spec.commandLine().getOut(), rounds.document());
        try (var _ = CommandLock.take(report.state())) {
            new ScalingBench(report, new ScalingBench.Plan(rounds.number(), wait, seconds, seed)).run();
        }
        return ExitCode.OK;
    }
}
