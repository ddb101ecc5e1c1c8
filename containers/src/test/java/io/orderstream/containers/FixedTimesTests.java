package io.orderstream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedTimesTests {
    @Test
    void filesFoldersAndLinksGetOneTime(@TempDir Path folder) throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        var file = Files.writeString(inside.resolve("file"), "text");
        var link = Files.createSymbolicLink(inside.resolve("link"), Path.of("file"));
        FixedTimes.set(folder);
        assertThat(folder).satisfies(FixedTimesTests::isFixed);
        assertThat(inside).satisfies(FixedTimesTests::isFixed);
        assertThat(file).satisfies(FixedTimesTests::isFixed);
        assertThat(link).isSymbolicLink().satisfies(FixedTimesTests::isFixed);
    }

    private static void isFixed(Path path) throws IOException {
        assertThat(Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS))
                .isEqualTo(FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
}
