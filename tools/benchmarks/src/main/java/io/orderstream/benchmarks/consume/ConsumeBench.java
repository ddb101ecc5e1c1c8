package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Comparison;
import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.Text;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/** One replica against a tutorial's listener, each over a backlog. */
public final class ConsumeBench {
    private final FiguresReport report;
    private final Plan plan;

    /**
     * What is measured.
     *
     * @param backlog orders that the replica works off in a round
     * @param tutorial orders that the tutorial's listener works off in a round
     */
    public record Plan(int rounds, int backlog, int tutorial, long seed) {}

    /** @param report its folder is wiped before the start */
    public ConsumeBench(FiguresReport report, Plan plan) {
        this.report = report;
        this.plan = plan;
    }

    /** Measures and reports. */
    public void run() throws IOException, InterruptedException, SQLException {
        report.say("starting 1 broker, 1 consumer");
        try (var system =
                TestSystem.own(new SystemPlan(1, 0, 1, 0, FreePorts.base()), report.state(), Progress.SILENT)) {
            SideBySide.stop(system.consumers());
            var backlog = new Backlog(system.run(), new SplittableRandom(plan.seed()));
            backlog.write(plan.tutorial() * 2);
            var comparison = new Comparison(
                    "working off a backlog",
                    "orders/s",
                    List.of(
                            new TutorialListener(system.run(), plan.tutorial()),
                            new OneReplica(new Replicas(system, backlog), plan.backlog())));
            var figures = comparison.run(report, plan.rounds(), false);
            var caption = Text.format(
                    "%d rounds, by turns; orders of 3 lines, %,d for the replica, which is started anew each time, %,d for the"
                            + " listener; seed %d. %s. Median, and the least and the most in brackets.%n%n",
                    plan.rounds(), plan.backlog(), plan.tutorial(), plan.seed(), Machine.describe());
            report.write(caption + comparison.table(figures), plan, figures);
        } finally {
            Folders.delete(report.state().data());
        }
    }
}
