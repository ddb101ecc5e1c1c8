package io.orderstream.platform.process;

/** What a part is doing, as seen from outside. */
public enum PartState {
    READY,
    /** Running, but not (or no longer) able to serve. */
    STARTING,
    /** Stopped by SIGSTOP. */
    FROZEN,
    STOPPED
}
