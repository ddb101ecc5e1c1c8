package io.orderstream.consumer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTests {
    @Test
    void theDocumentListsExactlyWhatTheCodeDeclares() throws IOException {
        var document = Path.of(System.getProperty("orders.home", ".."), "docs", "observability.md");
        var listed = Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("| `orders."))
                .collect(Collectors.joining("\n"));
        var declared = Catalogue.instruments().stream().map(CatalogueTests::row).collect(Collectors.joining("\n"));
        assertThat(listed).as("the catalogue in %s", document).isEqualTo(declared);
    }

    @Test
    void namesAreUnique() {
        assertThat(Catalogue.instruments()).extracting(Instrument::name).doesNotHaveDuplicates();
    }

    private static String row(Instrument instrument) {
        var tags = instrument.tags().isEmpty() ? "–" : String.join(", ", instrument.tags());
        return "| `%s` | %s | %s | `%s` |"
                .formatted(instrument.name(), tags, instrument.description(), instrument.prometheusName());
    }
}
