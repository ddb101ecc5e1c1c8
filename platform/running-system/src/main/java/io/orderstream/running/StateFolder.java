package io.orderstream.running;

import java.nio.file.Path;

/** The folder of one running system, {@code .orders} for the one that {@code ./orders} starts. */
public record StateFolder(Path root) {
    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Of the system that {@code ./orders} runs: the system property {@code orders.state}, or {@code .orders} under the root. */
    public static StateFolder of(Path home) {
        var elsewhere = System.getProperty("orders.state");
        return new StateFolder(elsewhere == null ? home.resolve(".orders") : Path.of(elsewhere));
    }

    /** What survives {@code down}. */
    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** One file per running part: its pid and start time. */
    public Path processes() {
        return root.resolve("processes");
    }

    /** Configuration files, written again at each start. */
    public Path configuration() {
        return root.resolve("config");
    }
}
