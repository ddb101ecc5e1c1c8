package io.orderstream.producer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.orderstream.producer");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.orderstream.producer.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be readable by itself; move what two need to the one that owns it")
                .check(CLASSES);
    }

    @Test
    void rulesAndReadingKnowNeitherHttpNorKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("..producer.orders..", "..producer.reading..")
                .and()
                .haveSimpleNameNotEndingWith("Limits")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.kafka..", "org.slf4j..")
                .because("what an order is must be decided by pure functions; act at the edge")
                .check(CLASSES);
    }

    @Test
    void onlyPublishingAndHealthKnowTheKafkaClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..producer.publishing..", "..producer.health..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .because("the flow of an order depends on outcomes (Publication), not on how the client reports them")
                .check(CLASSES);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("a test must be able to set the clock; inject an InstantSource")
                .check(CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a sleeping thread does not hear that the service ends; wait on a latch with a timeout")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("dependencies go through constructors, settings through @ConfigurationProperties records")
                .check(CLASSES);
    }

    @Test
    void controllersAreClosed() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .because("only HTTP calls a controller")
                .check(CLASSES);
    }
}
