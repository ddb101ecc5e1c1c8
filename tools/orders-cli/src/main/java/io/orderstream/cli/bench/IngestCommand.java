package io.orderstream.cli.bench;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.ingest.IngestBench;
import io.orderstream.benchmarks.ingest.Plan;
import io.orderstream.cli.options.Limits;
import io.orderstream.platform.system.CommandLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders bench ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Orders a second that one producer replica takes in: single ones against the service's own no-op endpoint, batches",
            "against a bare Kafka producer with the same bytes. On a system of its own without consumers. About 6 minutes."
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private Rounds rounds = new Rounds();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "12", description = "Of each run (default: 12)")
    private int seconds;

    @Option(
            names = "--clients",
            paramLabel = "C",
            defaultValue = "64",
            description = "Each with its own connection (default: 64)")
    private int clients;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--seconds", seconds, 600);
        Limits.check("--clients", clients, 1_000);
        var report = FiguresReport.of("bench ingest", spec.commandLine().getOut(), rounds.document());
        try (var _ = CommandLock.take(report.state())) {
            new IngestBench(report, new Plan(rounds.number(), seconds, clients)).run();
        }
        return ExitCode.OK;
    }
}
