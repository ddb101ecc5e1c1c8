package io.orderstream.cli.bench;

import io.orderstream.cli.bench.rebalance.RebalanceLab;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.StateFolder;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.ports.PortLayout;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders bench rebalance}. */
@Command(
        name = "rebalance",
        mixinStandardHelpOptions = true,
        description = {
            "The rebalance lab: what it costs when one of three consumers leaves, joins or is killed, for each way of dealing",
            "the partitions, under the same load: pause per partition, time to a stable assignment, redelivered records."
        })
final class RebalanceCommand implements Callable<Integer> {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of victims and moments (default: 1)")
    private long seed;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Times each (default: 3)")
    private int runs;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "300",
            description = "Orders a second, over all partitions (default: 300)")
    private int rate;

    @Option(
            names = "--port-base",
            paramLabel = "P",
            description = "Use only the ports from P to P+99 (default: free ones)")
    private @Nullable Integer portBase;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Replace the table between the lab's markers in this Markdown file")
    private @Nullable Path document;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var state = StateFolder.of(Distribution.ofThisBuild().home());
        var folder = state.root().resolve("bench").resolve("rebalance");
        var ports = portBase == null ? FreePorts.layout() : PortLayout.of(OptionalInt.of(portBase));
        new RebalanceLab(new StateFolder(folder), ports, spec.commandLine().getOut()).run(runs, rate, seed, document);
        return 0;
    }
}
