package io.orderstream.platform.process;

import java.time.Duration;

/** Hears how far a start has come; called from several threads. */
public interface Progress {
    Progress SILENT = new Progress() {};

    default void starting(String part) {}

    default void ready(String part, Duration took) {}

    default void failed(String part) {}
}
