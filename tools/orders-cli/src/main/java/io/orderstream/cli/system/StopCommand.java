package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import picocli.CommandLine.Command;

/** {@code ./orders stop NAME}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description =
                "Asks one part to finish and end (SIGTERM; the database: fast shutdown), and kills it after a bound.")
public final class StopCommand extends PartCommand {
    @Override
    String apply(Part part) {
        if (!part.alive()) {
            return part.name() + " is not running";
        }
        part.stop();
        return part.name() + " stopped";
    }
}
