package io.orderstream.cli.drills;

import io.orderstream.drills.soak.Soak;
import io.orderstream.running.CommandFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders drill soak}. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays a random fault every 20 seconds, and looks whether anything grows meanwhile: threads, file descriptors, heap"
                    + " after a collection, time series.",
            "producer-1 and consumer-1 are frozen at times, but never ended: they are the witnesses."
        })
final class SoakCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 24 * 60;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "For how long, 3 to 1,440 (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Mixin
    private final DrillSuiteOptions suite = new DrillSuiteOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 3 || minutes > MOST_MINUTES) {
            throw CommandFailedException.wrongArgument("--minutes: 3 to 1,440, not " + minutes);
        }
        return suite.run(
                List.of(new Soak(Duration.ofMinutes(minutes))),
                spec.commandLine().getOut());
    }
}
