package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processes that work in a folder that belongs to one part alone: children that outlived it. */
public final class Leftovers {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Kills them and returns when they have ended. Only for a folder that nothing but the part works in. */
    public static void endAllIn(Path folder) {
        Waiting.until(BOUND, () -> {
            var left = in(folder);
            left.forEach(Signal.KILL::send);
            return left.isEmpty();
        });
    }

    /** Kills every process that the given folder's pid files name. */
    public static void endAllWithPidFileIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var left = files.flatMap(file -> new PidFile(file).read().stream()).toList();
            left.forEach(Signal.KILL::send);
            Waiting.until(BOUND, () -> left.stream().noneMatch(ProcessIdentity::alive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessIdentity> in(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> folder.equals(workingDirectory(process.pid())))
                .flatMap(process -> ProcessIdentity.of(process.pid()).stream())
                .filter(ProcessIdentity::alive)
                .toList();
    }

    private static Path workingDirectory(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
        } catch (IOException e) {
            return Path.of("/"); // ended, or another user's
        }
    }
}
