package io.orderstream.cli.platform;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import io.orderstream.platform.run.RunFiles;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the processes, their state, and which consumer owns which partition.")
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print .orders/run.json, brought up to date")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var system = LocalSystem.started();
        var run = new PublishedRun(system).write();
        if (json) {
            out.print(RunFiles.toJson(run));
        } else {
            processes(system, out);
            group(system, out);
        }
        out.flush();
        return 0;
    }

    private static void processes(LocalSystem system, PrintWriter out) {
        out.printf("%-12s %-9s %8s %8s  %s%n", "PART", "STATE", "PID", "MB", "PORTS");
        for (var part : system.parts()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %-9s %8s %8s  %s%n",
                    part.name(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.pid().isPresent() ? Long.toString(part.pid().getAsLong()) : "-",
                    part.alive() ? Long.toString(part.residentBytes() / 1_000_000) : "-",
                    part.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private static void group(LocalSystem system, PrintWriter out) {
        if (system.platform().brokers().stream().map(Part::state).noneMatch(PartState.READY::equals)) {
            out.printf("%nNo broker is ready, so the group's assignment is unknown.%n");
            return;
        }
        try {
            var names = system.replicas(io.orderstream.platform.services.ServiceKind.CONSUMER)
                    .map(replica -> replica.name())
                    .toList();
            new GroupTable(GroupAssignment.read(system.platform().bootstrapServers(), names)).print(out);
        } catch (GroupAssignment.UnknownException e) {
            out.printf("%nThe group's assignment is unknown: %s%n", e.getMessage());
        }
    }
}
