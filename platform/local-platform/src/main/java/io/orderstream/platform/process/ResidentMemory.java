package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process holds. */
final class ResidentMemory {
    private ResidentMemory() {}

    /**
     * Pss counts a page that n processes share as 1/n, so that a sum over PostgreSQL's processes does not count its shared
     * buffers n times; where the kernel does not show it, Rss.
     */
    static long bytes(ProcessIdentity process) {
        var folder = Path.of("/proc", Long.toString(process.pid()));
        var proportional = kilobytes(folder.resolve("smaps_rollup"), "Pss:");
        return 1024 * (proportional > 0 ? proportional : kilobytes(folder.resolve("status"), "VmRSS:"));
    }

    static long kilobytes(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // ended, or the kernel keeps it from us
        }
    }
}
