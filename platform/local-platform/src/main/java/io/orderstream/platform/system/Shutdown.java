package io.orderstream.platform.system;

import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.running.RunFiles;
import java.util.List;
import java.util.function.Consumer;

/** Stops a whole system, whatever state it is in. */
public record Shutdown(LocalSystem system) {
    /** @param step hears which parts are stopped next */
    public void run(Consumer<List<Part>> step) {
        for (var parts : system.stopOrder()) {
            var running = parts.stream().filter(Part::alive).toList();
            if (!running.isEmpty()) {
                step.accept(running);
            }
            SideBySide.stop(parts); // also those that ended by themselves: they may have left children
        }
        forget();
    }

    /** Ends a system whose data nobody needs again: all at once, without a chance to put anything in order. */
    void discard() {
        system.platform().kill();
        forget();
    }

    private void forget() {
        new StrayProcesses(system.state()).kill();
        // Last: as long as anything may run, a repeated down has to find it.
        RunFiles.delete(system.state());
        new SystemPlanFile(system.state()).delete();
    }
}
