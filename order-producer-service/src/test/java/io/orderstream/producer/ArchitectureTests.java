package io.orderstream.producer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.orderstream.rules.CodeRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests implements CodeRules {
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
                .check(code());
    }

    @Test
    void onlyPublishingSharingAndHealthKnowTheKafkaClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..producer.publishing..", "..producer.sharing..", "..producer.health..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .because("the flow of an order depends on outcomes (Publication), not on how the client reports them")
                .check(code());
    }
}
