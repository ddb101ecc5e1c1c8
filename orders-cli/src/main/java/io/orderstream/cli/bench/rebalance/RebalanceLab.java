package io.orderstream.cli.bench.rebalance;

import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.folders.StateFolder;
import io.orderstream.platform.ports.PortLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs every setting on one system under one load, and leaves the figures as JSON and as a table. */
public final class RebalanceLab {
    private final StateFolder state;
    private final PortLayout ports;
    private final PrintWriter out;

    /** @param state wiped before the start */
    public RebalanceLab(StateFolder state, PortLayout ports, PrintWriter out) {
        this.state = state;
        this.ports = ports;
        this.out = out;
    }

    /**
     * Measures and reports.
     *
     * @param rate orders a second
     * @param document Markdown file whose marked section is replaced by the table
     */
    public void run(int runs, int rate, long seed, @Nullable Path document)
            throws IOException, InterruptedException, SQLException {
        say("seed " + seed + ", " + runs + " runs, " + rate + " orders/s; starting");
        var measured = new ArrayList<Measurement>();
        // Its processes are detached: an interrupted lab must not leave them behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> new StrayProcesses(state).kill(), "lab-end"));
        try (var system = LabSystem.start(state, ports);
                var _ = new Trickle(
                        system.platform().bootstrapServers(), system.platform().registryUrl(), rate, seed)) {
            for (var setting : Setting.values()) {
                new Experiment(system, setting, new SplittableRandom(seed), measurement -> {
                            measured.add(measurement);
                            say(line(measurement));
                        })
                        .run(runs);
            }
        }
        report(measured, new Conditions(runs, rate, seed, cores(), load()), document);
    }

    private void report(List<Measurement> measured, Conditions conditions, @Nullable Path document) throws IOException {
        var table = new RebalanceTable(measured, conditions).markdown();
        var json = state.root().resolve("rebalance.json");
        Files.writeString(json, new RebalanceJson(measured, conditions).text());
        Files.writeString(state.root().resolve("rebalance.md"), table);
        if (document != null) {
            MarkedSection.replace(document, table);
        }
        out.println();
        out.println(table);
        say("every figure: " + json);
    }

    private static String line(Measurement measurement) {
        var cost = measurement.cost();
        return String.format(
                Locale.ROOT,
                "%-28s %d %-17s stable %6.2f s  pause moved %6d ms, kept %6d ms  moved %d  redelivered %d  uncommitted %d  %s",
                measurement.setting().title(),
                measurement.run(),
                measurement.disturbance().title(),
                cost.stableMillis() / 1000.0,
                cost.longestPauseOfMoved(),
                cost.longestPauseOfKept(),
                cost.moved().size(),
                cost.redelivered(),
                cost.uncommitted(),
                measurement.layout());
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
