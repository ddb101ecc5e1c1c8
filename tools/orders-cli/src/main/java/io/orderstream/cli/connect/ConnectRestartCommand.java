package io.orderstream.cli.connect;

import io.orderstream.platform.connect.ConnectorState;
import io.orderstream.running.CommandFailedException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders connect restart}. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description =
                "Restarts what failed, of one connector or of all. A task that the supervisor gave up has all its restarts again.")
public final class ConnectRestartCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CONNECTOR", description = "Only this one")
    private @Nullable String name;

    @Option(names = "--all", description = "Also what runs")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var api = Workers.running().connectApi();
        var out = spec.commandLine().getOut();
        for (var connector : chosen(api.connectors())) {
            if (all || connector.failed()) {
                api.restart(connector.name(), !all);
                out.println(connector.name() + " restarted");
            } else {
                out.println(connector.name() + " has not failed");
            }
        }
        out.flush();
        return 0;
    }

    private List<ConnectorState> chosen(List<ConnectorState> connectors) {
        if (name == null) {
            return connectors;
        }
        var found = connectors.stream()
                .filter(connector -> connector.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw CommandFailedException.wrongArgument("there is no connector " + name + ".");
        }
        return found;
    }
}
