package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.benchmarks.comparison.Comparison;
import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.Text;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** 1, 2, 3 and 6 replicas whose work waits for something slow: what is added by adding replicas. */
public final class ScalingBench {
    /** The even splits of six partitions. */
    private static final List<Integer> REPLICAS = List.of(1, 2, 3, 6);

    private final FiguresReport report;
    private final Plan plan;

    /**
     * What is measured.
     *
     * @param waitMillis of a replica for each order
     * @param seconds for which the backlog would last at perfect scaling
     */
    public record Plan(int rounds, int waitMillis, int seconds, long seed) {
        int ordersEach() {
            return Math.toIntExact(Duration.ofSeconds(seconds).toMillis() / waitMillis);
        }
    }

    /** @param report its folder is wiped before the start */
    public ScalingBench(FiguresReport report, Plan plan) {
        this.report = report;
        this.plan = plan;
    }

    /** Measures and reports. */
    public void run() throws IOException, InterruptedException, SQLException {
        var most = REPLICAS.getLast();
        report.say("starting 1 broker, " + most + " consumers");
        var wait = Map.of("ORDERS_INTAKE_DOWNSTREAMDELAY", plan.waitMillis() + "ms");
        try (var system = TestSystem.own(
                new SystemPlan(1, 0, most, 0, FreePorts.base()),
                report.state(),
                Map.of(ServiceKind.CONSUMER, wait),
                Progress.SILENT)) {
            SideBySide.stop(system.consumers());
            var replicas = new Replicas(system, new Backlog(system.run(), new SplittableRandom(plan.seed())));
            Stream<Candidate> shares = REPLICAS.stream().map(number -> new Share(replicas, number, plan.ordersEach()));
            var comparison = new Comparison(
                    "%d ms of waiting per order".formatted(plan.waitMillis()), "orders/s", shares.toList());
            var figures = comparison.run(report, plan.rounds(), false);
            var caption = Text.format(
                    "%d rounds, by turns; %,d orders of 3 lines for each replica; seed %d. %s. Median, and the least and the"
                            + " most in brackets.%n%n",
                    plan.rounds(), plan.ordersEach(), plan.seed(), Machine.describe());
            report.write(caption + comparison.table(figures), plan, figures);
        } finally {
            Folders.delete(report.state().data());
        }
    }
}
