package io.orderstream.cli.connect;

import io.orderstream.platform.connect.ConnectApi;
import io.orderstream.platform.connect.ConnectorDeployment;
import io.orderstream.platform.connect.ConnectorFiles;
import io.orderstream.platform.folders.Distribution;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders connect apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Brings connectors and the database's part to what connect/ says, and waits until all run.",
            "What stands already is not touched. A replication slot that can never be read again is dropped: its source starts anew with a snapshot.",
            "With one of the options it serves a system that something else runs, and takes from the environment: "
                    + ElsewhereDatabase.VARIABLES
        })
public final class ConnectApplyCommand implements Callable<Integer> {
    @Option(
            names = "--workers",
            split = ",",
            paramLabel = "URL",
            description = "Base addresses of the workers' REST API in a system that something else runs")
    private List<String> workers = List.of();

    @Option(
            names = "--database-only",
            description =
                    "Leave the connectors to something else, for example to Strimzi, and prepare the database for them")
    private boolean databaseOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (databaseOnly) {
            ElsewhereDatabase.fromEnvironment().prepare();
            tell("database prepared");
        } else {
            deployment().apply(this::tell);
        }
        return 0;
    }

    private ConnectorDeployment deployment() {
        if (workers.isEmpty()) {
            var system = Workers.running();
            return ConnectorDeployment.of(system.platform().connect(), system.connectApi());
        }
        return new ConnectorDeployment(
                () -> {}, // the deploy step has made them
                ElsewhereDatabase.fromEnvironment(),
                new ConnectorFiles(Distribution.ofThisBuild().connectors()),
                new ConnectApi(workers));
    }

    private void tell(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
