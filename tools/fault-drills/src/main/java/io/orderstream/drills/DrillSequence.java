package io.orderstream.drills;

import io.orderstream.drills.report.DrillResult;
import io.orderstream.drills.report.Seconds;
import io.orderstream.platform.system.TestSystem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Runs drills one after the other on one system. */
final class DrillSequence {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final TestSystem system;
    private final DrillOptions options;
    private final Path folder;
    private final PrintWriter out;

    DrillSequence(TestSystem system, DrillOptions options, Path folder, PrintWriter out) {
        this.system = system;
        this.options = options;
        this.folder = folder;
        this.out = out;
    }

    List<DrillResult> run(List<Drill> drills) throws InterruptedException {
        var results = new ArrayList<DrillResult>();
        for (var drill : drills) {
            say("%n%s (%d of %d): %s".formatted(drill.name(), results.size() + 1, drills.size(), drill.description()));
            var result = new DrillRun(drill, system, forNumber(results.size()), folderOf(drill)).run();
            results.add(result);
            say("%s %s after %s"
                    .formatted(
                            drill.name(),
                            result.passed() ? "HELD" : "DID NOT HOLD",
                            Seconds.of(result.figures().took())));
        }
        say("");
        return results;
    }

    /** Another seed for each: the same seed makes the same idempotency keys, and those would be repeats of the drill before. */
    private DrillOptions forNumber(int number) {
        return new DrillOptions(options.tempo(), options.rate(), options.seed() + number, options.listener());
    }

    private Path folderOf(Drill drill) {
        return folder.resolve(drill.name())
                .resolve(LocalDateTime.now(ZoneId.systemDefault()).format(FOLDER));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
