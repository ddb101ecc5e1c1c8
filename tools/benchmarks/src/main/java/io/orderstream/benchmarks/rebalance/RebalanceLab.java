package io.orderstream.benchmarks.rebalance;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Runs every setting on one system under one load, and leaves the figures as JSON and as a table. */
public final class RebalanceLab {
    /** The records come from the lab itself; what is measured needs one broker, and three owners of two partitions each. */
    private static final int CONSUMERS = 3;

    private final FiguresReport report;

    /** @param report its folder is wiped before the start */
    public RebalanceLab(FiguresReport report) {
        this.report = report;
    }

    /**
     * Measures and reports.
     *
     * @param rate orders a second
     */
    public void run(int runs, int rate, long seed) throws IOException, InterruptedException, SQLException {
        report.say("seed " + seed + ", " + runs + " runs, " + rate + " orders/s; starting");
        var measured = new ArrayList<Measurement>();
        var plan = new SystemPlan(1, 0, CONSUMERS, 0, FreePorts.base());
        try (var system = TestSystem.own(plan, report.state(), Progress.SILENT)) {
            SideBySide.stop(system.consumers()); // each setting starts them with its own
            measure(system, runs, rate, seed, measured);
        }
        var conditions = new Conditions(runs, rate, seed, cores(), load());
        report.write(new RebalanceTable(measured, conditions).markdown(), conditions, measured);
    }

    private void measure(TestSystem system, int runs, int rate, long seed, List<Measurement> measured)
            throws InterruptedException, SQLException {
        try (var _ = new SteadyWrites(system.run(), rate, seed)) {
            for (var setting : Setting.values()) {
                new Experiment(system, setting, new SplittableRandom(seed), measurement -> {
                            measured.add(measurement);
                            report.say(line(measurement));
                        })
                        .run(runs);
            }
        }
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
}
