package io.orderstream.cli.connect;

import io.orderstream.platform.connect.ConnectorTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orders connect status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows connectors and tasks, the worker that runs each, and what stopped those that failed.")
public final class ConnectStatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(ConnectorTable.of(Workers.running().connectApi().connectors()));
        out.flush();
        return 0;
    }
}
