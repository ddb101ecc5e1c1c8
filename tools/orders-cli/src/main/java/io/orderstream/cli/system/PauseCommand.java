package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import picocli.CommandLine.Command;

/** {@code ./orders pause NAME}. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Freezes one part (SIGSTOP): it keeps its connections and answers nothing.")
public final class PauseCommand extends PartCommand {
    @Override
    String apply(Part part) {
        mustRun(part);
        part.pause();
        return part.name() + " paused";
    }
}
