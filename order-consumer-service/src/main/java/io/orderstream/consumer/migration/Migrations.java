package io.orderstream.consumer.migration;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.failures.SqlFailure;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Migrates beside the running application, not before it: a replica that starts while the database is away stays alive, says
 * what it waits for, and begins by itself. Replicas that start together take turns behind Flyway's lock.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final ApplicationEventPublisher events;
    private volatile boolean done;
    private boolean stopped;
    private @Nullable Thread worker;

    Migrations(Flyway flyway, ApplicationEventPublisher events) {
        this.flyway = flyway;
        this.events = events;
    }

    public boolean done() {
        return done;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (!stopped) {
            worker = Thread.ofVirtual().name("migrations").start(this::migrateUntilDone);
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        stopped = true; // a context that fails while it starts is closed before it is ready
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void migrateUntilDone() {
        try {
            for (var attempt = 1; !migrated(attempt); attempt++) {
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
            done = true;
            events.publishEvent(new DatabaseMigrated());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The database's tables cannot be brought up to date", e);
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }

    private boolean migrated(int attempt) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (SqlFailure.of(e) != SqlFailure.INFRASTRUCTURE) {
                throw e;
            }
            if (attempt == 1) {
                LOG.warn("Waiting for the database: {}", Sentence.of(e));
            }
            return false;
        }
    }
}
