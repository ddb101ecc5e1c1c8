package io.orderstream.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.running.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedSectionTests {
    @TempDir
    Path folder;

    @BeforeEach
    void twoSections() throws IOException {
        Files.writeString(document(), """
                before
                <!-- written by ./orders bench rebalance --document -->
                old
                <!-- end of what is written -->
                between
                <!-- written by ./orders bench viewers --document -->
                old
                <!-- end of what is written -->
                after
                """);
    }

    private Path document() {
        return folder.resolve("a.md");
    }

    @Test
    void onlyTheBenchmarksOwnSectionIsReplaced() throws IOException {
        new MarkedSection("bench viewers").replace(document(), "new\n");
        assertThat(document()).hasContent("""
                before
                <!-- written by ./orders bench rebalance --document -->
                old
                <!-- end of what is written -->
                between
                <!-- written by ./orders bench viewers --document -->
                new
                <!-- end of what is written -->
                after
                """);
    }

    @Test
    void aDocumentWithoutTheSectionIsLeftAlone() {
        assertThatThrownBy(() -> new MarkedSection("bench another").replace(document(), "new\n"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("has no section between");
        assertThat(document()).content().doesNotContain("new");
    }

    @Test
    void aDocumentThatIsNotThereIsKnownBeforeTheMeasuring() {
        assertThatThrownBy(() -> new MarkedSection("bench viewers").check(folder.resolve("b.md")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no file");
    }
}
