package io.orderstream.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Imported once for all rules of a module. */
final class ImportedCode {
    private static final Map<String, JavaClasses> BY_PACKAGE = new ConcurrentHashMap<>();

    private ImportedCode() {}

    static JavaClasses of(String rootPackage) {
        return BY_PACKAGE.computeIfAbsent(
                rootPackage,
                name -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(name));
    }
}
