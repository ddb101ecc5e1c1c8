package io.orderstream.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Gives everything in a folder one time, so that a layer depends on what is in it and not on when it was built. */
public final class FixedTimes {
    private static final FileTime FIXED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private FixedTimes() {}

    /** @param arguments folders */
    public static void main(String[] arguments) throws IOException {
        for (var folder : arguments) {
            set(Path.of(folder));
        }
    }

    static void set(Path folder) throws IOException {
        for (var path : tree(folder)) {
            // A link has a time of its own, and the layer has that too.
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FIXED, null, null);
        }
    }

    /** @return folders before what is in them */
    static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
