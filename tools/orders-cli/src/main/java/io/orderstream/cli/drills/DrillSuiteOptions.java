package io.orderstream.cli.drills;

import io.orderstream.cli.system.ProgressDisplay;
import io.orderstream.drills.Drill;
import io.orderstream.drills.DrillOptions;
import io.orderstream.drills.DrillSuite;
import io.orderstream.drills.context.Tempo;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.StateFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The options that drills and the soak have in common. */
final class DrillSuiteOptions {
    private static final double HIGHEST_RATE = 5_000;

    @Option(names = "--here", description = "Play on the system that ./orders up started, and put it right afterwards.")
    private boolean here;

    @Option(names = "--short", description = "Shorter outages, as the test suite plays them.")
    private boolean hurried;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "100",
            description = "Orders a second meanwhile (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every random choice (default: random, printed).")
    private @Nullable Long seed;

    /**
     * Runs drills as the options say.
     *
     * @return the command's exit code
     * @throws CommandFailedException if the rate is out of bounds
     */
    int run(List<Drill> drills, PrintWriter out) throws InterruptedException {
        var suite = new DrillSuite(chosen(out), here, (state, workers) -> start(state, workers, out), out);
        return suite.run(drills) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static TestSystem start(StateFolder state, int workers, PrintWriter out) {
        try (var progress = ProgressDisplay.on(out)) {
            return TestSystem.own(state, workers, progress);
        }
    }

    private DrillOptions chosen(PrintWriter out) {
        if (!(rate > 0 && rate <= HIGHEST_RATE)) {
            throw CommandFailedException.wrongArgument(
                    "--rate: more than 0 and at most 5,000 orders a second, not " + rate);
        }
        var chosenSeed = seed == null ? new SplittableRandom().nextLong(1, 1_000_000_000) : seed;
        out.println("Seed " + chosenSeed);
        return new DrillOptions(
                hurried ? Tempo.SHORT : Tempo.FULL, rate, chosenSeed, entry -> TimelinePrinter.print(out, entry));
    }
}
