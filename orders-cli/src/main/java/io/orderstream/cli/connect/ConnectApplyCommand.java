package io.orderstream.cli.connect;

import io.orderstream.cli.platform.ConnectorDeployment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orders connect apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Brings connectors and the database's part to what connect/ says, and waits until all run.",
            "What stands already is not touched. A replication slot that can never be read again is dropped: its source starts anew with a snapshot."
        })
public final class ConnectApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var system = Workers.running();
        var out = spec.commandLine().getOut();
        new ConnectorDeployment(system.platform().connect(), system.connectApi()).apply(line -> {
            out.println(line);
            out.flush();
        });
        return 0;
    }
}
