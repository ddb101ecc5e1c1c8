package io.orderstream.consumer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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
    private static final String ROOT = "io.orderstream.consumer";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void featuresHaveNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader follows an order in one direction; move what both need to the earlier feature")
                .check(CLASSES);
    }

    /**
     * Two wings on common ground: {@code pipeline} takes orders from poll to committed offset, {@code watching} looks on. The
     * pipeline owns the ports by which it is observed. Queries read the database alone.
     */
    @Test
    void whoLooksOnKnowsThePipelineAndNotTheOtherWayRound() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("pipeline")
                .definedBy(ROOT + ".pipeline..")
                .layer("watching")
                .definedBy(ROOT + ".watching..")
                .layer("queries")
                .definedBy(ROOT + ".api.*..")
                .layer("answers")
                .definedBy(ROOT + ".api")
                .layer("health")
                .definedBy(ROOT + ".health..")
                .layer("ground")
                .definedBy(ROOT, ROOT + ".background..", ROOT + ".failures..", ROOT + ".migration..")
                .whereLayer("watching")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("queries")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("health")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("watching", "health")
                .whereLayer("answers")
                .mayOnlyBeAccessedByLayers("watching", "queries")
                .because("what only looks on must not be able to stop the work: observe through a port of the pipeline,"
                        + " and read a query's data from the database")
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
