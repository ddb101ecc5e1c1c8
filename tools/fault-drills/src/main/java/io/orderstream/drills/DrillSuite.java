package io.orderstream.drills;

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

/**
 * Runs drills on systems that it starts for them, or on the one that is running already, and tells what came of them.
 *
 * @param here on the system that {@code ./orders up} started
 * @param starting starts the others
 */
public record DrillSuite(DrillOptions options, boolean here, Starting starting, PrintWriter out) {
    /** Starts a system for drills, and shows how far it is. */
    public interface Starting {
        /** @param workers of Kafka Connect */
        TestSystem start(StateFolder state, int workers);
    }

    /** @return whether all of them held */
    public boolean run(List<Drill> drills) throws InterruptedException {
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        var folder = usual.root().resolve("drills");
        var own = new StateFolder(folder.resolve("system"));
        try (var _ = CommandLock.take(here ? usual : own)) {
            var results = here ? runHere(drills, folder) : runOn(own, drills, folder);
            out.print(ResultTable.of(results));
            out.flush();
            return results.stream().allMatch(DrillResult::passed);
        }
    }

    private List<DrillResult> runHere(List<Drill> drills, Path folder) throws InterruptedException {
        var workers = drills.stream().mapToInt(Drill::workers).max().orElse(0);
        try (var system = TestSystem.running(workers)) {
            return new DrillSequence(system, options, folder, out).run(drills);
        }
    }

    /** Kafka Connect takes memory and time that the figures of the other drills must not pay for: a system of its own. */
    private List<DrillResult> runOn(StateFolder own, List<Drill> drills, Path folder) throws InterruptedException {
        var byWorkers =
                drills.stream().collect(Collectors.groupingBy(Drill::workers, TreeMap::new, Collectors.toList()));
        var results = new ArrayList<DrillResult>();
        for (var together : byWorkers.entrySet()) {
            try (var system = start(own, together.getKey())) {
                results.addAll(new DrillSequence(system, options, folder, out).run(together.getValue()));
            }
        }
        return results;
    }

    private TestSystem start(StateFolder own, int workers) {
        out.println("Starting a system for the drills: 3 brokers, 1 producer, 3 consumers"
                + (workers == 0 ? "" : ", " + workers + " workers of Kafka Connect"));
        out.flush();
        return starting.start(own, workers);
    }
}
