package io.orderstream.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code /proc/PID/stat} says of a process.
 *
 * @param state the kernel's letter: R running, S sleeping, T stopped by a signal, Z ended but not yet reaped, …
 * @param parent pid of the parent
 * @param startTicks when it started, in clock ticks since boot; with the pid it names a process for as long as the machine runs
 */
record ProcStat(char state, long parent, long startTicks) {
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int START = 19;

    /** @return empty if there is no such process */
    static Optional<ProcStat> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc/" + pid + "/stat"))));
        } catch (IOException e) {
            return Optional.empty(); // it ended, before or while we read
        }
    }

    /** The second field is the program's name in brackets and may hold spaces and brackets itself: fields count from the last one. */
    static ProcStat parse(String line) {
        var fields = line.substring(line.lastIndexOf(')') + 2).trim().split(" ", -1);
        return new ProcStat(fields[STATE].charAt(0), Long.parseLong(fields[PARENT]), Long.parseLong(fields[START]));
    }

    boolean ended() {
        return state == 'Z' || state == 'X';
    }

    boolean frozen() {
        return state == 'T';
    }
}
