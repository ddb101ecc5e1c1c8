package io.orderstream.platform;

import io.orderstream.platform.folders.StateFolder;
import io.orderstream.platform.process.Leftovers;

/** Processes of a system whose owner ended without stopping them. */
final class StrayProcesses {
    private StrayProcesses() {}

    static void stop(StateFolder state) {
        Leftovers.endAllWithPidFileIn(state.processes());
        Leftovers.endAllIn(state.data().resolve("database"));
    }
}
