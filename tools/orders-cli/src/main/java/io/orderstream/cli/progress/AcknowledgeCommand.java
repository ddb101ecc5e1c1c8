package io.orderstream.cli.progress;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.running.progress.LostRange;
import io.orderstream.running.progress.ProgressDesk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders progress acknowledge}. */
@Command(
        name = "acknowledge",
        mixinStandardHelpOptions = true,
        description =
                "What was lost has been dealt with: the alert and the dashboard's notice end. The ranges stay in the table lost_ranges.")
final class AcknowledgeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PARTITION", description = "Only of these (default: all)")
    private List<Integer> partitions = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var desk = new ProgressDesk(ProjectHome.current().running())) {
            var open = desk.lost(false).stream()
                    .filter(range -> partitions.isEmpty() || partitions.contains(range.partition()))
                    .toList();
            open.forEach(range -> out.println(range.line()));
            open.stream().map(LostRange::partition).distinct().forEach(desk::acknowledge);
            out.println(open.isEmpty() ? "Nothing lost waits for anybody." : "Acknowledged.");
            out.flush();
            return ExitCode.OK;
        }
    }
}
