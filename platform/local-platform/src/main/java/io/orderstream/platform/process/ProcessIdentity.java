package io.orderstream.platform.process;

import java.util.Optional;

/**
 * One process of this machine, not to be confused with a later one of the same pid.
 *
 * @param startTicks as in {@code /proc/PID/stat}; not a wall-clock time, which jumps when the clock is set
 */
public record ProcessIdentity(long pid, long startTicks) {

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

    private Optional<ProcStat> stat() {
        return ProcStat.of(pid).filter(stat -> stat.startTicks() == startTicks && !stat.ended());
    }
}
