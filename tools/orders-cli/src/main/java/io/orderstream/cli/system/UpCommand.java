package io.orderstream.cli.system;

import io.orderstream.cli.options.Limits;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.system.CommandLock;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.Monitoring;
import io.orderstream.platform.system.Preflight;
import io.orderstream.platform.system.Startup;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.running.CommandFailedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole system on 127.0.0.1, each part a process of its own, waits until all are ready, and leaves it running.",
            "Its data is kept under .orders/data and used again by the next up."
        })
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--brokers", paramLabel = "1|3", defaultValue = "1", description = "Kafka brokers (default: 1)")
    private int brokers;

    @Option(
            names = "--consumers",
            paramLabel = "N",
            defaultValue = "3",
            description = "order-consumer-service replicas, 0 to 6 (default: 3)")
    private int consumers;

    @Option(
            names = "--producers",
            paramLabel = "N",
            defaultValue = "1",
            description = "order-producer-service replicas, 0 to 6 (default: 1)")
    private int producers;

    @Option(
            names = "--connect",
            paramLabel = "N",
            defaultValue = "0",
            description = "Kafka Connect workers with the connectors of connect/connectors, 0 to 3 (default: 0)")
    private int connect;

    @Option(names = "--prometheus", description = "Start the machine's Prometheus as well, if it is installed")
    private boolean prometheus;

    @Option(names = "--port-base", paramLabel = "P", description = "Use only the ports from P to P+99")
    private @Nullable Integer portBase;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var begun = System.nanoTime();
        var system = LocalSystem.of(plan());
        var out = spec.commandLine().getOut();
        try (var _ = CommandLock.take(system.state())) {
            new Preflight(system).nothingRuns();
            new Monitoring(system).want(prometheus);
            new Preflight(system).check();
            try (var progress = ProgressDisplay.on(out)) {
                new Startup(system, progress).run();
            }
        }
        new UpSummary(system).print(out, System.nanoTime() - begun);
        return 0;
    }

    private SystemPlan plan() {
        if (brokers != 1 && brokers != 3) {
            throw CommandFailedException.wrongArgument("--brokers is 1 or 3, not " + brokers
                    + ": two brokers tolerate no loss, and more than three need more memory than a laptop has.");
        }
        Limits.check("--consumers", consumers, 0, PortLayout.MOST_CONSUMERS);
        Limits.check("--producers", producers, 0, PortLayout.MOST_PRODUCERS);
        Limits.check("--connect", connect, 0, PortLayout.MOST_WORKERS);
        if (connect > 0 && consumers == 0) {
            throw CommandFailedException.wrongArgument(
                    "--connect needs a consumer: it makes the tables that the connectors read.");
        }
        return new SystemPlan(brokers, producers, consumers, connect, checkedBase());
    }

    private @Nullable Integer checkedBase() {
        if (portBase != null && (portBase < PortLayout.LOWEST_BASE || portBase > PortLayout.HIGHEST_BASE)) {
            throw CommandFailedException.wrongArgument("--port-base is " + PortLayout.LOWEST_BASE + " to "
                    + PortLayout.HIGHEST_BASE + ", not " + portBase + ".");
        }
        return portBase;
    }
}
