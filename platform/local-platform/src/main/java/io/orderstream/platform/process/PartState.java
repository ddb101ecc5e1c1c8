package io.orderstream.platform.process;

/** What a part is doing, as seen from outside. */
public enum PartState {
    READY,
    /** Running, and not able to serve yet. */
    STARTING,
    /** Running for longer than any start takes, and not able to serve: it waits for another part, or is broken. */
    FAILING,
    /** Stopped by SIGSTOP. */
    FROZEN,
    STOPPED
}
