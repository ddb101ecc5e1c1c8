package io.orderstream.cli.system;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.system.CommandLock;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.Shutdown;
import io.orderstream.platform.system.SystemPlanFile;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders down}. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description =
                "Stops everything in order: Connect, consumers, producers, registry, brokers, database. The data stays.")
public final class DownCommand implements Callable<Integer> {
    @Option(names = "--wipe", description = "Delete .orders/data (records, schemas, orders) and the default ledger")
    private boolean wipe;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var state = StateFolder.of(Distribution.ofThisBuild().home());
        try (var _ = CommandLock.take(state)) {
            stop(state, out);
            if (wipe) {
                Folders.delete(state.data());
                // The default ledger tells of the orders in that data, and of no others.
                Files.deleteIfExists(ProjectHome.current().defaultLedger());
                out.println("Deleted " + state.data() + " and the ledger.");
            }
        }
        out.flush();
        return 0;
    }

    private static void stop(StateFolder state, PrintWriter out) {
        var begun = System.nanoTime();
        var strays = new StrayProcesses(state);
        var running = strays.names().size();
        // Not only if something runs: what is left of a system that died has to be cleared away as well.
        new SystemPlanFile(state)
                .read()
                .ifPresent(plan -> new Shutdown(LocalSystem.of(plan)).run(step -> announce(step, out)));
        strays.kill();
        if (running == 0) {
            out.println("Nothing was running.");
            return;
        }
        out.printf(Locale.ROOT, "Stopped %d processes in %.1f s.%n", running, (System.nanoTime() - begun) / 1e9);
    }

    private static void announce(List<Part> step, PrintWriter out) {
        out.println("  stopping " + step.stream().map(Part::name).collect(Collectors.joining(", ")));
        out.flush();
    }
}
