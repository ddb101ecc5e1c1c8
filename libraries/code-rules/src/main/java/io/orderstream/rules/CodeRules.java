package io.orderstream.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/**
 * The rules of every module: its {@code ArchitectureTests}, which lies in the module's root package, implements this and adds
 * what holds there alone. A rule of something that a module does not have (a listener, a controller) holds by itself.
 */
public interface CodeRules {
    /** Simple names of classes that wait with {@code Thread.sleep}: they keep a pace, or wait for another process. */
    default Set<String> mayPause() {
        return Set.of();
    }

    /** Simple names of classes that read the system's clock: no test needs to set it. */
    default Set<String> mayReadTheClock() {
        return Set.of();
    }

    /** The module's own classes, without its tests. */
    default JavaClasses code() {
        return ImportedCode.of(getClass().getPackageName());
    }

    /** For rules of what a module need not have. Its own rules are checked as they are: one about nothing must fail. */
    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(code());
    }

    @Test
    default void thereIsCodeToLookAt() {
        assertThat(code()).isNotEmpty();
    }

    @Test
    default void featuresHaveNoCycles() {
        check(slices().matching(getClass().getPackageName() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader follows the code in one direction; move what two need to the one that owns it"));
    }

    @Test
    default void decisionsArePure() {
        check(noClasses()
                .that(simpleNameEndingWith("Decision").or(simpleNameEndingWith("Rules")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "org.apache.kafka.clients.producer..",
                        "org.apache.kafka.clients.admin..",
                        "org.slf4j..",
                        "io.micrometer..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "java.nio.file..")
                .because("a decision is a function from values to values; read before it and write after it"));
    }

    @Test
    default void timeIsInjected() {
        check(noClasses()
                .that(new NoneOf(mayReadTheClock()))
                .should()
                .callMethodWhere(Clocks.READ_THE_SYSTEMS)
                .because("a test must be able to set the clock; take an InstantSource in the constructor"));
    }

    @Test
    default void nobodySleeps() {
        check(noClasses()
                .that(new NoneOf(mayPause()))
                .should()
                .callMethodWhere(Clocks.SLEEP)
                .because("a sleeping thread does not hear that it is to end; await a latch with a timeout"));
    }

    @Test
    default void nothingIsInjectedIntoFields() {
        check(noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("dependencies go through the constructor, settings through @ConfigurationProperties records"));
    }

    @Test
    default void settingsAreRecords() {
        check(classes()
                .that()
                .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                .should()
                .beRecords()
                .because("settings never change and are checked when they are made: in the compact constructor"));
    }

    @Test
    default void controllersAreClosed() {
        check(classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .bePackagePrivate()
                .because("only HTTP calls a controller; give what others need a class of its own"));
    }

    @Test
    default void oneClassListensToKafka() {
        var listening = code().stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(
                                method -> method.isAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")))
                .toList();
        assertThat(listening)
                .as("there is one way in; add a case to the listener that is there")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    default void loggersAreCalledLOG() {
        check(fields().that()
                .haveRawType(Logger.class)
                .should()
                .haveName("LOG")
                .andShould()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .because(
                        "it is a constant: private static final Logger LOG = LoggerFactory.getLogger(TheClass.class)"));
    }

    @Test
    default void metersAreDeclaredInACatalogue() {
        check(classes()
                .that()
                .areEnums()
                .and()
                .areAssignableTo(Meters.DECLARED)
                .should()
                .haveSimpleNameEndingWith("Meter")
                .because("XxxMeter is the catalogue of a feature's instruments, XxxMetrics what records them"));
        check(noFields()
                .that()
                .haveRawType(Meters.INSTRUMENT)
                .should()
                .beStatic()
                .because("one catalogue for a feature; make it a constant of its XxxMeter"));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.orderstream.instruments..")
                .should()
                .callMethodWhere(Meters.BUILT_BY_HAND)
                .because("a meter that no catalogue has is in no document; declare it in the feature's XxxMeter"));
    }
}
