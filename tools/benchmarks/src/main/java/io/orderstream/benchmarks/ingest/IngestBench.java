package io.orderstream.benchmarks.ingest;

import io.orderstream.benchmarks.comparison.Comparison;
import io.orderstream.benchmarks.comparison.Figure;
import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.Text;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Single orders against the service's own no-op endpoint; batches against a bare Kafka producer. */
public final class IngestBench {
    private static final int BATCH = 100;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final FiguresReport report;
    private final Plan plan;
    private final Duration time;
    private final AtomicLong requests = new AtomicLong();

    /** @param report its folder is wiped before the start */
    public IngestBench(FiguresReport report, Plan plan) {
        this.report = report;
        this.plan = plan;
        this.time = Duration.ofSeconds(plan.seconds());
    }

    /** Measures and reports. */
    public void run() throws IOException, InterruptedException, SQLException {
        report.say("starting 1 broker, 1 producer");
        var tables = new StringBuilder(Text.format(
                "%d rounds, runs of %d s by turns after a round that is dropped; %d clients for single orders, %d for batches"
                        + " of %d. %s, with the clients on it. Median, and the least and the most in brackets.%n%n",
                plan.rounds(), plan.seconds(), plan.clients(), plan.batchClients(), BATCH, Machine.describe()));
        var figures = new ArrayList<Figure>();
        try (var system = TestSystem.own(
                new SystemPlan(1, 1, 0, 0, FreePorts.base()),
                report.state(),
                Map.of(ServiceKind.PRODUCER, Map.of("ORDERS_REQUESTS_NOOP", "true")),
                Progress.SILENT)) {
            var producer = URI.create(system.run().producers().getFirst().url());
            var batches = batches(producer);
            batches.run(0);
            try (var bare = BareProducer.of(system.run().kafka().bootstrap(), time)) {
                for (var comparison : List.of(
                        singles(producer),
                        new Comparison("orders in batches of " + BATCH, "orders/s", List.of(bare, batches)))) {
                    var compared = comparison.run(report, plan.rounds(), true);
                    tables.append(comparison.table(compared)).append('\n');
                    figures.addAll(compared);
                }
            }
        } finally {
            Folders.delete(report.state().data());
        }
        report.write(tables.toString(), plan, figures);
    }

    private Comparison singles(URI producer) {
        return new Comparison(
                "single orders",
                "requests/s",
                List.of(
                        clients("POST to the service's no-op endpoint", producer, "/api/v1/no-op", NO_CONTENT),
                        clients("POST /api/v1/orders, acknowledged", producer, "/api/v1/orders", ACCEPTED)));
    }

    private Clients clients(String title, URI producer, String path, int expected) {
        return new Clients(
                title,
                producer,
                () -> RequestTemplate.single(producer, path),
                expected,
                plan.clients(),
                time,
                requests);
    }

    private Clients batches(URI producer) {
        return new Clients(
                "POST /api/v1/orders/batch, acknowledged",
                producer,
                () -> RequestTemplate.batch(producer, BATCH),
                ACCEPTED,
                plan.batchClients(),
                time,
                requests);
    }
}
