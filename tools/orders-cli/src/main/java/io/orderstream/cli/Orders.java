package io.orderstream.cli;

import io.orderstream.cli.bench.BenchCommand;
import io.orderstream.cli.connect.ConnectCommand;
import io.orderstream.cli.deadletters.DeadLettersCommand;
import io.orderstream.cli.deployment.AttachCommand;
import io.orderstream.cli.deployment.DeployCommand;
import io.orderstream.cli.deployment.ImagesCommand;
import io.orderstream.cli.drills.DrillCommand;
import io.orderstream.cli.lab.LabCommand;
import io.orderstream.cli.load.LoadCommand;
import io.orderstream.cli.pictures.PicturesCommand;
import io.orderstream.cli.progress.ProgressCommand;
import io.orderstream.cli.system.DownCommand;
import io.orderstream.cli.system.KillCommand;
import io.orderstream.cli.system.PauseCommand;
import io.orderstream.cli.system.PrepareCommand;
import io.orderstream.cli.system.ResumeCommand;
import io.orderstream.cli.system.ScaleCommand;
import io.orderstream.cli.system.StartCommand;
import io.orderstream.cli.system.StatusCommand;
import io.orderstream.cli.system.StopCommand;
import io.orderstream.cli.system.UpCommand;
import io.orderstream.cli.verification.VerifyCommand;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.StateFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command's root: lists the sub-commands and does nothing else. */
@Command(
        name = "orders",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = "Runs the order-streaming system on this machine and looks after it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ScaleCommand.class,
            StartCommand.class,
            StopCommand.class,
            KillCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            LoadCommand.class,
            VerifyCommand.class,
            DeadLettersCommand.class,
            ProgressCommand.class,
            ConnectCommand.class,
            PicturesCommand.class,
            DrillCommand.class,
            LabCommand.class,
            BenchCommand.class,
            ImagesCommand.class,
            DeployCommand.class,
            AttachCommand.class,
            PrepareCommand.class,
        },
        footer = {
            "",
            "./orders doctor says whether this machine can run it, ./orders test runs the whole test suite. Each command has --help."
        })
public final class Orders {
    private Orders() {}

    public static void main(String[] arguments) {
        // Before the first logger is made; see logback.xml.
        System.setProperty(
                "orders.log",
                StateFolder.of(Distribution.ofThisBuild().home()).log("orders").toString());
        System.exit(commandLine().execute(arguments));
    }

    /** As {@link #main} runs it, for tests to call without a process of its own. */
    public static CommandLine commandLine() {
        return new CommandLine(new Orders())
                .setExecutionExceptionHandler(new ErrorReport())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
