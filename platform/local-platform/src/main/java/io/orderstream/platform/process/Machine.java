package io.orderstream.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What figures were measured on: without it they say nothing. */
public final class Machine {
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    public static String describe() {
        return Runtime.getRuntime().availableProcessors() + " cores" + memory() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + Runtime.version().feature();
    }

    private static String memory() {
        try (var lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .map(kibibytes -> ", " + Math.round(kibibytes / 1024.0 / 1024.0) + " GiB")
                    .findFirst()
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
