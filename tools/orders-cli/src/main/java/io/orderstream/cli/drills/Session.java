package io.orderstream.cli.drills;

import io.orderstream.cli.system.ProgressDisplay;
import io.orderstream.drills.Drill;
import io.orderstream.drills.DrillOptions;
import io.orderstream.drills.Series;
import io.orderstream.drills.report.DrillResult;
import io.orderstream.drills.report.ResultTable;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.system.CommandLock;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.StateFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;

/** Brings a system about, has drills played on it, and tells what came of them. */
record Session(SessionOptions options, PrintWriter out) {
    /** @return the command's exit code */
    int play(List<Drill> drills) throws InterruptedException {
        var chosen = options.chosen(out);
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        var folder = usual.root().resolve("drills");
        var own = new StateFolder(folder.resolve("system"));
        try (var _ = CommandLock.take(options.here ? usual : own)) {
            var results = options.here ? playHere(drills, chosen, folder) : playOn(own, drills, chosen, folder);
            out.print(ResultTable.of(results));
            out.flush();
            return results.stream().allMatch(DrillResult::passed) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<DrillResult> playHere(List<Drill> drills, DrillOptions chosen, Path folder)
            throws InterruptedException {
        var workers = drills.stream().mapToInt(Drill::workers).max().orElse(0);
        try (var system = TestSystem.running(workers)) {
            return new Series(system, chosen, folder, out).play(drills);
        }
    }

    /** Kafka Connect takes memory and time that the figures of the other drills must not pay for: a system of its own. */
    private List<DrillResult> playOn(StateFolder own, List<Drill> drills, DrillOptions chosen, Path folder)
            throws InterruptedException {
        var byWorkers =
                drills.stream().collect(Collectors.groupingBy(Drill::workers, TreeMap::new, Collectors.toList()));
        var results = new ArrayList<DrillResult>();
        for (var together : byWorkers.entrySet()) {
            try (var system = system(own, together.getKey())) {
                results.addAll(new Series(system, chosen, folder, out).play(together.getValue()));
            }
        }
        return results;
    }

    private TestSystem system(StateFolder own, int workers) {
        out.println("Starting a system for the drills: 3 brokers, 1 producer, 3 consumers"
                + (workers == 0 ? "" : ", " + workers + " workers of Kafka Connect"));
        out.flush();
        try (var progress = ProgressDisplay.on(out)) {
            return TestSystem.own(own, workers, progress);
        }
    }
}
