package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import picocli.CommandLine.Command;

/** {@code ./orders resume NAME}. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "Lets a paused part go on (SIGCONT).")
public final class ResumeCommand extends PartCommand {
    @Override
    String apply(Part part) {
        mustRun(part);
        part.resume();
        return part.name() + " resumed";
    }
}
