package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import picocli.CommandLine.Command;

/** {@code ./orders kill NAME}. */
@Command(name = "kill", mixinStandardHelpOptions = true, description = "Ends one part at once (SIGKILL).")
public final class KillCommand extends PartCommand {
    @Override
    String apply(Part part) {
        mustRun(part);
        part.kill();
        return part.name() + " killed";
    }
}
