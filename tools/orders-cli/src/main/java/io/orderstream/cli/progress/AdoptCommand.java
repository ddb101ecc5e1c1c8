package io.orderstream.cli.progress;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.running.progress.ProgressDesk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders progress adopt}. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = {
            "Goes on with the log as it is now: the partitions that are stopped begin at its beginning, under its identity. Orders that"
                    + " had their effect have no second one. What stood in the old log without effect is gone.",
        })
final class AdoptCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PARTITION", description = "Only these (default: all that are stopped)")
    private List<Integer> partitions = List.of();

    @Option(
            names = "--again",
            description = "Also those that are not stopped: their records are read again from the log's beginning")
    private boolean again;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var desk = new ProgressDesk(ProjectHome.current().running())) {
            var chosen = desk.partitions().stream()
                    .filter(partition -> partitions.isEmpty() || partitions.contains(partition.partition()))
                    .filter(partition -> again || !partition.fits())
                    .toList();
            for (var partition : chosen) {
                desk.adopt(partition);
                out.println("P%d: begins at offset %d, its progress was %s"
                        .formatted(
                                partition.partition(),
                                partition.now().start(),
                                partition.next() == null
                                        ? "none"
                                        : partition.next().toString()));
            }
            out.println(
                    chosen.isEmpty()
                            ? "Nothing is stopped. To read records again from the log's beginning: --again"
                            : "The consumers notice within seconds.");
            out.flush();
            return ExitCode.OK;
        }
    }
}
