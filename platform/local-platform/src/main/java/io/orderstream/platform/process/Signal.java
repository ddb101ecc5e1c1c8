package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The signals that parts are controlled with. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT;

    /** Does nothing if the process has ended: checked first, so that a later process of the same pid is not hit. */
    void send(ProcessIdentity process) {
        if (!process.alive()) {
            return;
        }
        try {
            // The shell's own kill: not every machine has /bin/kill, and ProcessHandle knows only TERM and KILL.
            AllowedEnvironment.program(List.of("sh", "-c", "kill -" + name() + " " + process.pid() + " 2>/dev/null"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
