package io.orderstream.cli.drills;

import io.orderstream.drills.DrillOptions;
import io.orderstream.drills.stage.Tempo;
import io.orderstream.running.CommandFailedException;
import java.io.PrintWriter;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that drills and the soak have in common. */
final class SessionOptions {
    private static final double HIGHEST_RATE = 5_000;

    @Option(names = "--here", description = "Play on the system that ./orders up started, and put it right afterwards.")
    boolean here;

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

    /** @throws CommandFailedException if the rate is out of bounds */
    DrillOptions chosen(PrintWriter out) {
        if (!(rate > 0 && rate <= HIGHEST_RATE)) {
            throw CommandFailedException.wrongArgument(
                    "--rate: more than 0 and at most 5,000 orders a second, not " + rate);
        }
        var chosenSeed = seed == null ? new SplittableRandom().nextLong(1, 1_000_000_000) : seed;
        out.println("Seed " + chosenSeed);
        return new DrillOptions(
                hurried ? Tempo.SHORT : Tempo.FULL, rate, chosenSeed, entry -> Narration.print(out, entry));
    }
}
