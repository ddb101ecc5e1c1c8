package io.orderstream.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every {@link DeclaredMeter} of a service's code, found rather than listed: none can be forgotten. Sorted by name. */
public record Catalogue(List<Instrument> instruments) {
    /** @param service root package */
    public static Catalogue of(String service) {
        return new Catalogue(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(service).stream()
                        .flatMap(Catalogue::constants)
                        .sorted(Comparator.comparing(Instrument::name))
                        .toList());
    }

    private static Stream<Instrument> constants(JavaClass found) {
        if (!found.isEnum() || !found.isAssignableTo(DeclaredMeter.class)) {
            return Stream.empty();
        }
        return Arrays.stream(found.reflect().getEnumConstants())
                .map(DeclaredMeter.class::cast)
                .map(DeclaredMeter::instrument);
    }

    /** @param document of the project's docs folder; its rows that begin with a name such as {@code orders.…} are the list */
    public void assertIsListedIn(String document) throws IOException {
        assertThat(instruments).extracting(Instrument::name).doesNotHaveDuplicates();
        var path = Path.of(System.getProperty("orders.home", ".."), "docs", document);
        var listed = Files.readAllLines(path).stream()
                .filter(line -> line.startsWith("| `orders."))
                .collect(Collectors.joining("\n"));
        var declared = instruments.stream().map(Catalogue::row).collect(Collectors.joining("\n"));
        assertThat(listed).as("the catalogue in %s", path).isEqualTo(declared);
    }

    private static String row(Instrument instrument) {
        var tags = instrument.tags().isEmpty() ? "–" : String.join(", ", instrument.tags());
        return "| `%s` | %s | %s | `%s` |"
                .formatted(instrument.name(), tags, instrument.description(), instrument.prometheusName());
    }
}
