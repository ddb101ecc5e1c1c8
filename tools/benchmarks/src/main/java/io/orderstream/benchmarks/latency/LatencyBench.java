package io.orderstream.benchmarks.latency;

import io.orderstream.benchmarks.comparison.Comparison;
import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.Text;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Three replicas' effects against a bare round trip through the same broker, at the same rate. */
public final class LatencyBench {
    private final FiguresReport report;
    private final Plan plan;

    /**
     * What is measured.
     *
     * @param perSecond orders, or records
     * @param seconds that a run takes
     * @param warmUp seconds of orders before it: five JVMs compile what they do often, on the same cores
     */
    public record Plan(int rounds, int perSecond, int seconds, int warmUp) {}

    /** @param report its folder is wiped before the start */
    public LatencyBench(FiguresReport report, Plan plan) {
        this.report = report;
        this.plan = plan;
    }

    /** Measures and reports. */
    public void run() throws IOException, InterruptedException, SQLException {
        report.say("starting 1 broker, 1 producer, 3 consumers");
        try (var system =
                TestSystem.own(new SystemPlan(1, 1, 3, 0, FreePorts.base()), report.state(), Progress.SILENT)) {
            var run = system.run();
            var ledger = report.state().root().resolve("ledger.jsonl");
            report.say("warming up for " + plan.warmUp() + " s");
            new AcceptedUntilEffect(run, ledger, plan.perSecond(), plan.warmUp()).run(0);
            try (var bare = RoundTrip.of(run.kafka().bootstrap(), plan.perSecond(), plan.seconds())) {
                var orders = new AcceptedUntilEffect(run, ledger, plan.perSecond(), plan.seconds());
                var comparison = new Comparison(
                        "at %,d a second".formatted(plan.perSecond()), "µs, 99 %", List.of(bare, orders));
                var figures = comparison.run(report, plan.rounds(), true);
                var caption = Text.format(
                        "%d rounds, runs of %d s by turns, after %d s of orders and a round that is dropped. %s, with the clients on it. 99 %% take"
                                + " less; median, and the least and the most in brackets.%n%n",
                        plan.rounds(), plan.seconds(), plan.warmUp(), Machine.describe());
                report.write(caption + comparison.table(figures), plan, figures);
            }
        } finally {
            Folders.delete(report.state().data());
        }
    }
}
