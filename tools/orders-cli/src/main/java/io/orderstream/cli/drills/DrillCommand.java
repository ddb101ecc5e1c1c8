package io.orderstream.cli.drills;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Drills;
import io.orderstream.running.CommandFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders drill}. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays scripted failures under a load and judges what came of them.",
            "They have a system of their own, with 3 brokers and 3 consumers, unless --here is given. Timelines, ledgers and"
                    + " results are kept under .orders/drills."
        },
        footer = {"", "Exit code 0 if every drill held, 1 if one did not, 2 for wrong arguments."},
        subcommands = {DrillListCommand.class, DrillReportCommand.class, SoakCommand.class})
public final class DrillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Drills to play, or all; ./orders drill list tells what there is.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private final DrillSuiteOptions suite = new DrillSuiteOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return suite.run(chosen(), spec.commandLine().getOut());
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
}
