package io.orderstream.consumer.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** When the migrations start and end, with a database that is away. */
class MigrationsTests {
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicReference<Thread> worker = new AtomicReference<>();
    private final Migrations migrations = new Migrations(
            Flyway.configure().dataSource(away()).load(),
            event -> assertThat(event).isNull());

    @Test
    void aStopBeforeTheStartInterruptsNobody() {
        migrations.stop();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void nothingStartsAfterTheStop() {
        migrations.stop();
        migrations.start();
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(attempts).hasValue(0));
    }

    @Test
    void aStopEndsTheWaitForTheDatabase() {
        migrations.start();
        await("the first attempt")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(attempts).hasPositiveValue());
        migrations.stop();
        await("its end").atMost(Duration.ofSeconds(5)).until(() -> !worker.get().isAlive());
        assertThat(migrations.done()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    private DataSource away() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    worker.set(Thread.currentThread());
                    attempts.incrementAndGet();
                    throw new SQLException("away", "08001");
                });
    }
}
