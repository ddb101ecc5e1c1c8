package io.orderstream.consumer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import io.orderstream.rules.CodeRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests implements CodeRules {
    private static final String ROOT = "io.orderstream.consumer";

    /** Its thread is interrupted when the service ends. */
    @Override
    public Set<String> mayPause() {
        return Set.of("Migrations");
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
                .check(code());
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
                .check(code());
    }
}
