package io.orderstream.cli.drills;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.cli.drills.report.DrillResult;
import io.orderstream.cli.drills.report.ResultTable;
import io.orderstream.cli.drills.stage.DrillSystem;
import io.orderstream.cli.drills.stage.Tempo;
import io.orderstream.cli.platform.CommandLock;
import io.orderstream.cli.platform.ProgressDisplay;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.StateFolder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders drill}. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays scripted failures under a load and judges what came of them.",
            "Each has a system of its own, with 3 brokers and 3 consumers, unless --here is given. Timelines, ledgers and"
                    + " results are kept under .orders/drills."
        },
        footer = {"", "Exit code 0 if every drill held, 1 if one did not, 2 for wrong arguments."},
        subcommands = {DrillListCommand.class, DrillReportCommand.class})
public final class DrillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Drills to play, or all; ./orders drill list tells what there is.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--here", description = "Play on the system that ./orders up started, and put it right afterwards.")
    private boolean here;

    @Option(names = "--short", description = "Shorter outages, as the test suite plays them.")
    private boolean hurried;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "200",
            description = "Orders a second meanwhile (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every random choice (default: random, printed).")
    private @Nullable Long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var drills = chosen();
        if (!(rate > 0 && rate <= 5_000)) {
            throw CommandFailedException.wrongArgument(
                    "--rate: more than 0 and at most 5,000 orders a second, not " + rate);
        }
        var out = spec.commandLine().getOut();
        var chosenSeed = seed == null ? new SplittableRandom().nextLong(1, 1_000_000_000) : seed;
        out.println("Seed " + chosenSeed);
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        var folder = usual.root().resolve("drills");
        var own = new StateFolder(folder.resolve("system"));
        var options = new DrillOptions(
                hurried ? Tempo.SHORT : Tempo.FULL, rate, chosenSeed, entry -> Narration.print(out, entry));
        try (var _ = CommandLock.take(here ? usual : own);
                var system = system(own, out)) {
            var results = new Series(system, options, folder, out).play(drills);
            out.print(ResultTable.of(results));
            out.flush();
            return results.stream().allMatch(DrillResult::passed) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<Drill> chosen() {
        if (names.isEmpty()) {
            throw CommandFailedException.wrongArgument(
                    "name a drill, or all. ./orders drill list tells what there is.");
        }
        return names.equals(List.of("all"))
                ? Drills.all()
                : names.stream().map(Drills::named).toList();
    }

    private DrillSystem system(StateFolder folder, PrintWriter out) {
        if (here) {
            return DrillSystem.running();
        }
        out.println("Starting a system for the drills: 3 brokers, 1 producer, 3 consumers");
        out.flush();
        try (var progress = ProgressDisplay.on(out)) {
            return DrillSystem.own(folder, progress);
        }
    }
}
