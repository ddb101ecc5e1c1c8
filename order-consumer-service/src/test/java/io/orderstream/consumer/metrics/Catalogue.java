package io.orderstream.consumer.metrics;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every instrument of every feature, found rather than listed: none can be forgotten. */
public final class Catalogue {
    private Catalogue() {}

    public static List<Instrument> instruments() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.orderstream.consumer")
                        .stream()
                        .filter(found -> found.isEnum() && found.isAssignableTo(Catalogued.class))
                        .map(JavaClass::reflect)
                        .flatMap(found -> Arrays.stream(found.getEnumConstants()))
                        .map(entry -> ((Catalogued) entry).instrument())
                        .sorted(Comparator.comparing(Instrument::name))
                        .toList();
    }
}
