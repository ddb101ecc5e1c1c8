package io.orderstream.drills;

import io.orderstream.drills.context.DeadLetters;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.context.Timeline;
import io.orderstream.drills.context.Timeline.Kind;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillResult;
import io.orderstream.drills.report.ResultFiles;
import io.orderstream.drills.watch.DrillWatches;
import io.orderstream.load.BackgroundLoad;
import io.orderstream.platform.process.Machine;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** Runs one drill: load, fault, heal, drain, check. */
final class DrillRun {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Drill drill;
    private final TestSystem system;
    private final DrillOptions options;
    private final Path folder;
    private final Instant begunAt = Clock.systemUTC().instant();
    private final Checks checks = new Checks();

    /** @param folder for the timeline, the ledger and the result */
    DrillRun(Drill drill, TestSystem system, DrillOptions options, Path folder) {
        this.drill = drill;
        this.system = system;
        this.options = options;
        this.folder = folder;
    }

    DrillResult run() throws InterruptedException {
        try (var timeline = new Timeline(folder.resolve("timeline.jsonl"), Clock.systemUTC(), options.listener())) {
            var outcome = runUnderLoad(timeline);
            var checker = new DrillChecker(system, outcome, timeline, begunAt);
            var observed = checker.observe(ledger());
            checker.check(observed, checks);
            drill.check(observed, checks);
            checks.all().stream()
                    .filter(check -> !check.held())
                    .forEach(check -> timeline.add(Kind.SEEN, "VIOLATED: " + check.what() + ": " + check.measured()));
            var result = new DrillResult(
                    drill.name(),
                    begunAt,
                    options.seed(),
                    options.tempo(),
                    Machine.describe(),
                    observed.figures(),
                    checks.all());
            ResultFiles.write(folder.resolve("result.json"), result);
            return result;
        }
    }

    private DrillOutcome runUnderLoad(Timeline timeline) throws InterruptedException {
        try (var load = BackgroundLoad.start(loadPlan());
                var context = new DrillContext(
                        system, load, timeline, options.tempo(), new SplittableRandom(options.seed()));
                var watches = new DrillWatches(system::run)) {
            var letters = new DeadLetters(
                    system.run().kafka().bootstrap(), context.kafka().ends(Topics.DEAD_LETTERS));
            timeline.add(Kind.STEP, "load of " + Math.round(options.rate()) + " orders/s, seed " + options.seed());
            context.loadRunsFor(options.tempo().warmUp());
            runAndRestore(context);
            context.loadRunsFor(options.tempo().afterHeal());
            var loaded = load.finish(PATIENCE);
            timeline.add(Kind.STEP, "load finished: " + loaded.accepted() + " orders accepted");
            return new DrillOutcome(loaded, watches, letters);
        }
    }

    /** A drill that cannot be run to its end has failed, but its damage is undone and the system checked all the same. */
    private void runAndRestore(DrillContext context) throws InterruptedException {
        try {
            drill.run(context);
        } catch (RuntimeException e) {
            checks.that("the drill can be played to its end", false, String.valueOf(e.getMessage()));
        } finally {
            restore(context);
        }
    }

    /** A part that does not come back is what the drill has found; what the others did is checked all the same. */
    private void restore(DrillContext context) {
        try {
            context.restore();
        } catch (RuntimeException e) {
            checks.that("every part comes back", false, String.valueOf(e.getMessage()));
        }
    }

    private BackgroundLoad.Plan loadPlan() {
        var run = system.run();
        var producers = run.producers().stream()
                .map(producer -> URI.create(producer.url()))
                .toList();
        return new BackgroundLoad.Plan(
                producers,
                run.credentials().write(),
                ledger(),
                options.rate(),
                options.clients(),
                drill.hangUps(),
                options.seed());
    }

    private Path ledger() {
        return folder.resolve("ledger.jsonl");
    }
}
