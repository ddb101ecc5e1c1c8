package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that runs to its end, to prepare a part. */
public final class Program {
    private Program() {}

    /** As {@link #run(List, Path, String, Path)}, in the caller's own folder. */
    public static void run(List<String> command, String input, Path log) {
        run(command, Path.of(""), input, log);
    }

    /**
     * @param folder working directory
     * @param input what it reads
     * @param log what it prints is added at its end
     * @throws IllegalStateException if it fails; it is killed when this thread is interrupted
     */
    public static void run(List<String> command, Path folder, String input, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var process = AllowedEnvironment.program(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            try (var stdin = process.outputWriter()) {
                stdin.write(input);
            }
            await(command, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    private static void await(List<String> command, Process process, Path log) {
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " failed with code " + code + ", see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command.getFirst(), e);
        }
    }
}
