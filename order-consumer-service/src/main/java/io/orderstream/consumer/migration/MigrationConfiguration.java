package io.orderstream.consumer.migration;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
    /** Boot's own migration would keep the application from starting without a database. {@link Migrations} does it. */
    @Bean
    FlywayMigrationStrategy notAtStartUp() {
        return flyway -> {};
    }

    @Bean
    Migrations migrations(Flyway flyway, ApplicationEventPublisher events) {
        return new Migrations(flyway, events);
    }
}
