package io.orderstream.platform.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * A process that leaves the processors to the others while they want them. Without it each of two workers of
 * Kafka Connect that warm up gets as much of two cores as the producer that customers wait for; docs/connect.md has figures.
 */
final class Background {
    /** A third of what another process gets where both want all of it. More would spare the others little and delay a worker's start. */
    static final int NICENESS = 5;

    /**
     * nice alone is not enough. Where Linux divides the processors among sessions (sched_autogroup_enabled, see sched(7)), it has a
     * meaning only inside of one, and each part is a session of its own; so the session's niceness is set too. From users other than
     * root the kernel takes one such wish in 100 ms, hence the further tries. Elsewhere the file is missing.
     */
    private static final String SESSION = """
            if [ -w /proc/self/autogroup ]; then
              for try in 1 2 3 4 5; do
                { echo %d >/proc/self/autogroup; } 2>/dev/null && break
                sleep 0.2
              done
            fi
            exec "$@"
            """.formatted(NICENESS);

    private Background() {}

    /**
     * What stands before the command, and replaces itself by it: the process keeps its pid.
     *
     * @param ownSession whether the process has a session of its own; otherwise the session's niceness is the caller's too
     */
    static List<String> prefix(boolean ownSession) {
        var nice = List.of("nice", "-n", Integer.toString(NICENESS));
        return ownSession
                ? Stream.concat(nice.stream(), Stream.of("sh", "-c", SESSION, "sh"))
                        .toList()
                : nice;
    }
}
