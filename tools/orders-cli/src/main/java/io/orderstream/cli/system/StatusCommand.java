package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.system.GroupInspection;
import io.orderstream.platform.system.GroupStatus;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.PublishedRun;
import io.orderstream.running.RunFiles;
import io.orderstream.running.inspection.MemberNames;
import io.orderstream.schemas.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the processes, their state, and which consumer owns which partitions.")
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print .orders/run.json, brought up to date")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        var rows = StatusRow.of(system.parts());
        out.println(StatusRow.HEADER);
        rows.forEach(row -> out.println(row.text()));
        var bytes = rows.stream().mapToLong(StatusRow::residentBytes).sum();
        out.printf(Locale.ROOT, "%.2f GB resident in all%n%n", bytes / 1e9);
        out.flush();
    }

    private static void group(LocalSystem system, PrintWriter out) {
        if (system.platform().brokers().stream().noneMatch(StatusCommand::answers)) {
            out.println("Group " + Topics.GROUP + ": unknown while no broker answers");
            return;
        }
        var replicas = system.replicas(ServiceKind.CONSUMER).map(Replica::name).toList();
        new GroupInspection(system.platform().bootstrapServers(), new MemberNames(List.copyOf(replicas)))
                .look()
                .ifPresentOrElse(
                        status -> print(status, out),
                        () -> out.println("Group " + Topics.GROUP
                                + ": no consumer has joined, or its coordinator does not answer"));
    }

    private static boolean answers(Part broker) {
        return broker.state() == PartState.READY;
    }

    private static void print(GroupStatus status, PrintWriter out) {
        out.println("Group " + Topics.GROUP + ": " + status.state());
        for (var share : status.shares()) {
            out.printf("  %-12s %-18s lag %s%n", share.owner(), share.partitionNames(), share.lags());
        }
    }
}
