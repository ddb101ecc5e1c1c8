package io.orderstream.consumer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.annotation.KafkaListener;

class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.orderstream.consumer");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.orderstream.consumer.(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader follows an order in one direction; move what both need to the earlier feature")
                .check(CLASSES);
    }

    @Test
    void theDecisionKnowsNeitherSpringNorKafkaNorSql() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Decision")
                .or()
                .haveSimpleName("Stock")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "io.orderstream..",
                        "org.jspecify..")
                .because("it is a function from values to values; read and write at the edge, in SliceTransaction")
                .check(CLASSES);
    }

    @Test
    void oneMethodListens() {
        methods()
                .that()
                .areAnnotatedWith(KafkaListener.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleName("OrdersListener")
                .because("there is one way in; add a case to it instead")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheClockForTheInstant() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .because("time is injected as an InstantSource, so that a test can hold it")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("dependencies and settings come through the constructor")
                .check(CLASSES);
    }
}
