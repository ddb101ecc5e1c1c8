package io.orderstream.connect.supervision;

/** What the supervisor shows under {@code io.orderstream.connect:type=supervisor}. */
public interface SupervisorFiguresMXBean {
    /** Restarts since the worker's start. */
    long getRestarts();

    /** Connectors and tasks of this worker that are left failed, for a person to look at. */
    int getGivenUp();
}
