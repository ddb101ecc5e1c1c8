package io.orderstream.cli.system;

import io.orderstream.platform.database.DatabasePrograms;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.InterruptGuard;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.StartCacheMaking;
import io.orderstream.platform.system.SystemPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What the first start after a build would have to do besides: the script calls it at a build's end. A start makes up for it where
 * nobody did, as in the tests, which Maven builds.
 */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Unpacks PostgreSQL and makes the services' start caches, where this build has none yet.")
public final class PrepareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        // Ports of its own: a system of the build before may be running.
        var system = LocalSystem.of(new SystemPlan(1, 1, 1, 0, FreePorts.base()));
        try (var _ = new InterruptGuard();
                var progress = ProgressDisplay.on(spec.commandLine().getOut())) {
            SideBySide.run(
                    List.of(() -> unpack(system.distribution(), progress), new StartCacheMaking(system, progress)));
        }
        return 0;
    }

    private static void unpack(Distribution distribution, Progress progress) {
        var begun = System.nanoTime();
        progress.starting("PostgreSQL");
        new DatabasePrograms(distribution.databasePrograms()).unpacked();
        progress.ready("PostgreSQL", Duration.ofNanos(System.nanoTime() - begun));
    }
}
