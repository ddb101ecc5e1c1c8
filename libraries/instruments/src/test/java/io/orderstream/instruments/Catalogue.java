package io.orderstream.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every {@link CatalogueEntry} and every constant {@link Instrument} of a service's code, found rather than listed: none can be forgotten. Sorted by name. */
public record Catalogue(List<Instrument> instruments) {
    /** @param service root package */
    public static Catalogue of(String service) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service);
        return new Catalogue(Stream.concat(entries(classes), constants(classes))
                .sorted(Comparator.comparing(Instrument::name))
                .toList());
    }

    private static Stream<Instrument> entries(JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isEnum() && found.isAssignableTo(CatalogueEntry.class))
                .flatMap(found -> Stream.of(found.reflect().getEnumConstants()))
                .map(constant -> ((CatalogueEntry) constant).instrument());
    }

    private static Stream<Instrument> constants(JavaClasses classes) {
        return classes.stream()
                .flatMap(found -> found.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(Instrument.class))
                .map(JavaField::reflect)
                .map(Catalogue::constant);
    }

    private static Instrument constant(Field field) {
        try {
            field.setAccessible(true);
            return (Instrument) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
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
