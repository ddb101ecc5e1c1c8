package io.orderstream.platform.process;

import io.orderstream.running.Waiting;
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

    /** Kills every process that the given folder's pid files name, and deletes these files. */
    public static void endAllWithPidFileIn(Path folder) {
        var files = pidFiles(folder);
        var left = files.stream().flatMap(file -> file.read().stream()).toList();
        left.forEach(Signal.KILL::send);
        Waiting.until(BOUND, () -> left.stream().noneMatch(ProcessIdentity::alive));
        files.forEach(PidFile::delete);
    }

    /** @return the names of those of the given folder's pid files whose process runs, sorted */
    public static List<String> namesOfLiving(Path folder) {
        return pidFiles(folder).stream()
                .filter(file -> file.read().filter(ProcessIdentity::alive).isPresent())
                .map(file -> file.path().getFileName().toString())
                .sorted()
                .toList();
    }

    private static List<PidFile> pidFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(PidFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ProcessIdentity> in(Path folder) {
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
