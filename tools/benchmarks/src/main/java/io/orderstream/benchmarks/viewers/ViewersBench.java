package io.orderstream.benchmarks.viewers;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.load.BackgroundLoad;
import io.orderstream.load.LoadResult;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.system.SystemPlan;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The same load without viewers and with, by turns, so that whatever else the machine does, and what the services' compilers
 * learn, falls on both.
 */
public final class ViewersBench {
    /** Until the services' hot paths are compiled; its figures are dropped. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FiguresReport report;
    private final Plan plan;
    private final SplittableRandom seeds;
    private final Path ledger;

    /** @param report its folder is wiped before the start */
    public ViewersBench(FiguresReport report, Plan plan) {
        this.report = report;
        this.plan = plan;
        this.seeds = new SplittableRandom(plan.seed());
        this.ledger = report.state().root().resolve("ledger.jsonl");
    }

    /** Measures and reports. */
    public void run() throws IOException, InterruptedException {
        report.say("seed " + plan.seed() + "; starting 1 broker, 1 producer, 3 consumers");
        Files.deleteIfExists(ledger);
        var measured = new ArrayList<Measurement>();
        try (var system =
                        TestSystem.own(new SystemPlan(1, 1, 3, 0, FreePorts.base()), report.state(), Progress.SILENT);
                var http = HttpClient.newHttpClient()) {
            var watched = new Watched(system.run().consumers().getFirst(), http);
            load(system, WARM_UP);
            for (var run = 1; run <= plan.runs(); run++) {
                for (var viewers : List.of(0, plan.viewers())) {
                    var measurement = measure(system, watched, viewers, run);
                    measured.add(measurement);
                    report.say(line(measurement));
                }
            }
        }
        var conditions = new Conditions(plan, Machine.describe());
        report.write(new ViewersTable(measured, conditions).markdown(), conditions, measured);
    }

    private Measurement measure(TestSystem system, Watched watched, int number, int run)
            throws IOException, InterruptedException {
        watched.awaitNoLag();
        try (var viewers = Viewers.open(watched.url(), number)) {
            watched.awaitViewers(number);
            var before = viewers.bytes();
            var result = load(system, Duration.ofSeconds(plan.seconds()));
            var got = viewers.bytes();
            Arrays.setAll(got, viewer -> got[viewer] - before[viewer]);
            if (watched.viewers() != number || Arrays.stream(got).anyMatch(bytes -> bytes == 0)) {
                throw CommandFailedException.because("not every viewer was served throughout the run");
            }
            return Measurement.of(number, run, result, Arrays.stream(got).sum());
        } finally {
            watched.awaitViewers(0);
        }
    }

    /** Its orders are its own: each load has another seed, and so other idempotency keys. */
    private LoadResult load(TestSystem system, Duration time) throws InterruptedException {
        var run = system.run();
        var producers = run.producers().stream()
                .map(producer -> URI.create(producer.url()))
                .toList();
        try (var load = BackgroundLoad.start(new BackgroundLoad.Plan(
                producers, run.credentials().write(), ledger, null, plan.clients(), 0, seeds.nextLong()))) {
            load.runFor(time);
            var result = load.finish(PATIENCE);
            if (!result.everyOrderAccepted()) {
                throw CommandFailedException.because("not every order was accepted: " + result.statuses());
            }
            return result;
        }
    }

    private static String line(Measurement run) {
        return Text.format(
                "run %d, %3d viewers: %,6d orders/s, median %.1f ms, 99 %% %.1f ms, %.1f MB to the viewers",
                run.run(), run.viewers(), run.rate(), run.p50Micros() / 1e3, run.p99Micros() / 1e3, run.bytes() / 1e6);
    }
}
