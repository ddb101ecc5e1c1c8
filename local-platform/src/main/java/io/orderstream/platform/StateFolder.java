package io.orderstream.platform;

import java.nio.file.Path;

/** The folder of one running system, {@code .orders} for the one that {@code ./orders} starts. */
public record StateFolder(Path root) {
    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** What survives {@code down}. */
    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
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
