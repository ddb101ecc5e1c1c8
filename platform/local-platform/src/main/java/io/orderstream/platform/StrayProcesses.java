package io.orderstream.platform;

import io.orderstream.platform.process.LaunchGate;
import io.orderstream.platform.process.Leftovers;
import io.orderstream.running.StateFolder;
import java.util.List;

/** Processes of a system, found by its folder alone, whatever became of the command that started them. */
public record StrayProcesses(StateFolder state) {
    /** Names of the parts that run. */
    public List<String> names() {
        return Leftovers.namesOfLiving(state.processes());
    }

    /** Kills them when this JVM ends, Ctrl-C included; also those that its other threads are just about to start then. */
    public void killAtExit() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            LaunchGate.shut();
                            kill();
                        },
                        "kill-strays"));
    }

    /** Kills them and what is left of the database, and returns when they have ended. */
    public void kill() {
        Leftovers.endAllWithPidFileIn(state.processes());
        Leftovers.endAllIn(state.data().resolve("database"));
    }
}
