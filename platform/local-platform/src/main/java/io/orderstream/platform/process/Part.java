package io.orderstream.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** A part of the system that is one process of this machine. */
public interface Part {
    String name();

    /** @return empty while it does not run */
    OptionalLong pid();

    PartState state();

    List<Integer> ports();

    Path log();

    /** Starts it, unless it runs already, and does not wait. */
    void launch();

    /**
     * Waits until it serves.
     *
     * @throws PartFailedException if it ended or did not become ready in its time
     */
    void awaitReady();

    /** Asks it to finish, and kills it when it does not within its time. Returns when it has ended. */
    void stop();

    /** SIGKILL. Returns when it has ended. */
    void kill();

    /** SIGSTOP, to it and to its children. */
    void pause();

    /** SIGCONT, to it and to its children. */
    void resume();

    /** Proportional share of the memory that it and its children hold, in bytes; 0 while it does not run. */
    long residentBytes();

    default boolean alive() {
        return pid().isPresent();
    }

    /** {@link #launch()} and {@link #awaitReady()}. */
    default void start() {
        launch();
        awaitReady();
    }
}
