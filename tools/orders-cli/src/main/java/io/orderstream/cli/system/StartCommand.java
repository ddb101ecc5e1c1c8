package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import io.orderstream.running.CommandFailedException;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code ./orders start NAME}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts a stopped or killed part again, with its data, and waits until it is ready.")
public final class StartCommand extends PartCommand {
    @Override
    String apply(Part part) {
        if (part.alive() && frozen(part)) {
            throw CommandFailedException.because(
                    part.name() + " is paused. ./orders resume " + part.name() + " lets it go on.");
        }
        var begun = System.nanoTime();
        part.start();
        return String.format(Locale.ROOT, "%s ready after %.1f s", part.name(), (System.nanoTime() - begun) / 1e9);
    }
}
