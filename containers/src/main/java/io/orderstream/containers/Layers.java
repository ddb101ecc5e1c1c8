package io.orderstream.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Takes a boot jar apart into layers that change at different times, and puts them together in {@code /app} for the training. */
public final class Layers {
    static final Path APPLICATION = Path.of("/app");
    private static final List<String> USED = List.of("dependencies", "snapshot-dependencies", "application");

    private Layers() {}

    /** @param arguments boot jar, folder for the layers */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var layers = Path.of(arguments[1]);
        var extracted = Files.createTempDirectory("extracted");
        extract(arguments[0], extracted);
        for (var name : USED) {
            // Releases have no snapshot dependencies; where there are some, they belong to what changes seldom
            // all the same.
            var layer = layers.resolve("application".equals(name) ? name : "dependencies")
                    .resolve("app");
            copy(extracted.resolve(name), layer);
        }
        FixedTimes.set(layers);
        for (var layer : List.of("runtime", "dependencies", "application")) {
            copy(layers.resolve(layer).resolve("app"), APPLICATION);
        }
    }

    private static void extract(String jar, Path target) throws IOException, InterruptedException {
        var status = new ProcessBuilder(
                        "java",
                        "-Djarmode=tools",
                        "-jar",
                        jar,
                        "extract",
                        "--layers",
                        "--force",
                        "--application-filename",
                        "app.jar",
                        "--destination",
                        target.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("taking " + jar + " apart ended with " + status);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        for (var source : FixedTimes.tree(from)) {
            var target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
