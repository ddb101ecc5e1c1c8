package io.orderstream.cli.bench;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.latency.LatencyBench;
import io.orderstream.cli.options.Limits;
import io.orderstream.platform.system.CommandLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders bench latency}. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = {
            "How long an order takes from its acceptance to its effect, against a bare producer and consumer with the same broker",
            "at the same rate. On a system of its own. About 8 minutes."
        })
final class LatencyCommand implements Callable<Integer> {
    @Mixin
    private Rounds rounds = new Rounds();

    @Option(names = "--rate", paramLabel = "R", defaultValue = "500", description = "A second (default: 500)")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "Of each run (default: 20)")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "150",
            description = "Seconds of orders before the first run (default: 150)")
    private int warmUp;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--rate", rate, 5_000);
        Limits.check("--seconds", seconds, 600);
        Limits.check("--warm-up", warmUp, 600);
        var report = FiguresReport.of("bench latency", spec.commandLine().getOut(), rounds.document());
        try (var _ = CommandLock.take(report.state())) {
            new LatencyBench(report, new LatencyBench.Plan(rounds.number(), rate, seconds, warmUp)).run();
        }
        return ExitCode.OK;
    }
}
