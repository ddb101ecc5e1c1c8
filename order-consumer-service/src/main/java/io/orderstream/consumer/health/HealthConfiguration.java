package io.orderstream.consumer.health;

import io.orderstream.consumer.migration.Migrations;
import io.orderstream.consumer.pipeline.intake.IntakeState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readiness, part by part. Liveness is Boot's own state: no part outside this process can turn it. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    /** One thread a part: a part that hangs must not keep the others from being asked. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService probes() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("probe-", 0).factory());
    }

    @Bean
    HealthIndicator database(
            JdbcClient jdbc, Migrations migrations, ScheduledExecutorService probes, InstantSource clock) {
        Probe.Check check = () -> {
            if (!migrations.done()) {
                throw new IllegalStateException("the tables are not up to date yet");
            }
            jdbc.sql("SELECT 1").query(Integer.class).single();
        };
        return new Probe(check, clock).every(probes);
    }

    @Bean
    HealthIndicator registry(KafkaProperties kafka, ScheduledExecutorService probes, InstantSource clock) {
        var addresses = Arrays.stream(kafka.getProperties()
                        .getOrDefault("schema.registry.url", "")
                        .split(",", -1))
                .map(String::strip)
                .map(address -> URI.create(address.replaceAll("/+$", "") + "/schemas/types"))
                .toList();
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        return new Probe(() -> anyAnswers(http, addresses), clock).every(probes);
    }

    @Bean
    HealthIndicator intake(IntakeState intake) {
        return () -> {
            var health =
                    intake.polling() ? Health.up() : Health.down().withDetail("waiting", "the intake is not running");
            return health.withDetail("owned", intake.owned())
                    .withDetail("waitingPartitions", intake.waiting())
                    .withDetail("waitingFor", intake.waitingFor())
                    // Named and not DOWN: queries go on, and a restart would cure nothing.
                    .withDetail("stoppedPartitions", intake.stopped())
                    .build();
        };
    }

    private static void anyAnswers(HttpClient http, List<URI> addresses) throws Exception {
        Exception last = new IllegalStateException("no address");
        for (var address : addresses) {
            try {
                var request = HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(2))
                        .build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
                last = new IllegalStateException("the registry answers with an error");
            } catch (IOException e) {
                last = new IllegalStateException("the registry does not answer", e);
            }
        }
        throw last;
    }
}
