package io.orderstream.cli.progress;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.running.progress.ProgressDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders progress show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each partition's progress beside its log, and what was lost.",
            "Exit code 1 if a partition is stopped, or something lost is not acknowledged."
        })
final class ShowCommand implements Callable<Integer> {
    @Option(names = "--all", description = "Also what was lost and is acknowledged")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var desk = new ProgressDesk(ProjectHome.current().running())) {
            var partitions = desk.partitions();
            var lost = desk.lost(all);
            partitions.forEach(partition -> out.println(partition.line()));
            lost.forEach(range -> out.println(range.line()));
            out.flush();
            var allWell = partitions.stream().allMatch(partition -> partition.fits())
                    && lost.stream().allMatch(range -> range.acknowledged());
            return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
