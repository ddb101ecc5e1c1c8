package io.orderstream.cli.connect;

import io.orderstream.platform.system.LocalSystem;
import io.orderstream.running.CommandFailedException;

/** The running system, if it has Kafka Connect. */
final class Workers {
    private Workers() {}

    static LocalSystem running() {
        var system = LocalSystem.started();
        if (system.plan().connect() == 0) {
            throw CommandFailedException.because(
                    "this system has no Kafka Connect workers. ./orders up --connect 2 starts some.");
        }
        return system;
    }
}
