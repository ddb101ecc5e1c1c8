package io.orderstream.cli.drills;

import io.orderstream.drills.Drills;
import io.orderstream.running.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orders drill list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Tells what drills there are.")
final class DrillListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Drills.all().forEach(drill -> out.println(Text.format("%-30s %s", drill.name(), drill.description())));
        out.flush();
        return ExitCode.OK;
    }
}
