package io.orderstream.cli.deployment;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.platform.docker.ComposeContainer;
import io.orderstream.platform.docker.ComposeSystem;
import io.orderstream.platform.docker.Docker;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFiles;
import io.orderstream.running.StateFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders attach}. */
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description = {
            "Writes run.json for the system that docker compose runs, so that load and verify work with it.",
            "Give it a state folder of its own: export ORDERS_STATE=\"$PWD/.orders/compose\". Repeat it after scaling."
        })
public final class AttachCommand implements Callable<Integer> {
    @Option(
            names = "--database-password",
            defaultValue = "${env:POSTGRES_PASSWORD:-orders}",
            description = "As Compose has it (default: the variable POSTGRES_PASSWORD, or orders)")
    private String password = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var home = ProjectHome.current().path();
        var runFile = RunFiles.path(home);
        if (Files.exists(runFile.resolveSibling("system.json"))) {
            throw CommandFailedException.because("a system of ./orders up is at home in " + runFile.getParent()
                    + ". Name another folder in ORDERS_STATE.");
        }
        var listing = new Docker(home).run(List.of("compose", "ps", "--format", "json"));
        var run = new ComposeSystem(ComposeContainer.parse(listing)).describe(password);
        RunFiles.write(StateFolder.of(home), run);
        var out = spec.commandLine().getOut();
        out.println(runFile + ": " + run.kafka().brokers().size() + " brokers, "
                + run.producers().size() + " producers, " + run.consumers().size() + " consumers");
        out.flush();
        return 0;
    }
}
