package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One process of this machine, not to be confused with a later one of the same pid.
 *
 * @param startTicks as in {@code /proc/PID/stat}; not a wall-clock time, which jumps when the clock is set
 */
public record ProcessIdentity(long pid, long startTicks) {
    /** {@code USER_HZ}, which is 100 on every Linux that the system runs on. */
    private static final long TICKS_A_SECOND = 100;

    /** @return empty if it has already ended */
    static Optional<ProcessIdentity> of(long pid) {
        return ProcStat.of(pid).map(stat -> new ProcessIdentity(pid, stat.startTicks()));
    }

    boolean alive() {
        return stat().isPresent();
    }

    boolean frozen() {
        return stat().map(ProcStat::frozen).orElse(false);
    }

    /** How long it has been running, by the kernel's own clock; see proc_uptime(5). */
    Duration age() {
        try {
            var sinceBoot = Files.readString(Path.of("/proc/uptime")).split(" ", 2)[0];
            return Duration.ofMillis(Math.round(Double.parseDouble(sinceBoot) * 1000))
                    .minusMillis(startTicks * 1000 / TICKS_A_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException("/proc/uptime cannot be read", e);
        }
    }

    private Optional<ProcStat> stat() {
        return ProcStat.of(pid).filter(stat -> stat.startTicks() == startTicks && !stat.ended());
    }
}
