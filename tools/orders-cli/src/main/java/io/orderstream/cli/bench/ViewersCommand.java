package io.orderstream.cli.bench;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.viewers.Plan;
import io.orderstream.benchmarks.viewers.ViewersBench;
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

/** {@code ./orders bench viewers}. */
@Command(
        name = "viewers",
        mixinStandardHelpOptions = true,
        description = {
            "What viewers of the dashboard's event stream cost the ingest: the same load without and with them, by turns, on a",
            "system of its own: accepted orders a second, and how long acknowledgements take. About 4 minutes."
        })
final class ViewersCommand implements Callable<Integer> {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the orders (default: 1)")
    private long seed;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "Times each (default: 5)")
    private int runs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "Of each run (default: 10)")
    private int seconds;

    @Option(
            names = "--viewers",
            paramLabel = "N",
            defaultValue = "200",
            description = "Of one replica, at once (default: 200)")
    private int viewers;

    @Option(
            names = "--clients",
            paramLabel = "C",
            defaultValue = "8",
            description = "Each posts one order after the other (default: 8)")
    private int clients;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Replace the table between the benchmark's markers in this Markdown file")
    private @Nullable Path document;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Limits.check("--runs", runs, 100);
        Limits.check("--seconds", seconds, 600);
        Limits.check("--viewers", viewers, 500);
        Limits.check("--clients", clients, 1_000);
        var report = FiguresReport.of("bench viewers", spec.commandLine().getOut(), document);
        try (var _ = CommandLock.take(report.state())) {
            new ViewersBench(report, new Plan(runs, seconds, viewers, clients, seed)).run();
        }
        return ExitCode.OK;
    }
}
