package io.orderstream.cli.drills;

import io.orderstream.cli.drills.report.DrillResult;
import io.orderstream.cli.drills.report.ResultTable;
import io.orderstream.cli.drills.stage.DrillSystem;
import io.orderstream.cli.platform.CommandLock;
import io.orderstream.cli.platform.ProgressDisplay;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.StateFolder;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Brings a system about, has drills played on it, and tells what came of them. */
record Session(SessionOptions options, PrintWriter out) {
    /** @return the command's exit code */
    int play(List<Drill> drills) throws InterruptedException {
        var chosen = options.chosen(out);
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        var folder = usual.root().resolve("drills");
        var own = new StateFolder(folder.resolve("system"));
        try (var _ = CommandLock.take(options.here ? usual : own);
                var system = system(own)) {
            var results = new Series(system, chosen, folder, out).play(drills);
            out.print(ResultTable.of(results));
            out.flush();
            return results.stream().allMatch(DrillResult::passed) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private DrillSystem system(StateFolder own) {
        if (options.here) {
            return DrillSystem.running();
        }
        out.println("Starting a system for the drills: 3 brokers, 1 producer, 3 consumers");
        out.flush();
        try (var progress = ProgressDisplay.on(out)) {
            return DrillSystem.own(own, progress);
        }
    }
}
