package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts go away and come back. A platform of its own, so that no other test feels it. */
class OutageIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void nothingIsSkippedWhileDatabaseOrRegistryIsAway(@TempDir Path folder) throws Exception {
        try (var platform = LocalPlatform.start(folder, 1);
                var pipeline = new Pipeline(platform)) {
            platform.registry().stop();
            var replica = pipeline.start("consumer-1");
            until(
                    "alive, and not ready without a registry",
                    () -> readiness(replica).contains("the registry does not answer"));
            assertThat(replica.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            send(pipeline, 60);
            until("waits for the registry", () -> putOff(replica, "registry"));
            assertThat(pipeline.count("SELECT count(*) FROM orders")).isZero();
            platform.registry().start();
            until("goes on by itself", () -> pipeline.lag() == 0);
            assertThat(pipeline.count("SELECT count(*) FROM orders")).isEqualTo(60);

            var member = member(pipeline);
            platform.databasePart().stop();
            send(pipeline, 60);
            until("waits for the database", () -> putOff(replica, "database"));
            until("says so", () -> readiness(replica).contains("\"status\":\"DOWN\""));
            assertThat(replica.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(replica.get("/api/v1/orders?customerId=c-1").statusCode())
                    .isEqualTo(503);
            assertThat(pipeline.lag()).as("nothing is committed meanwhile").isEqualTo(60);
            until("the group is seen without a database", () -> replica.get("/api/v1/group")
                    .body()
                    .contains("\"owner\":\"consumer-1\",\"logEndOffset\":20,\"committedOffset\":10,\"lag\":10"));
            platform.databasePart().start();
            until("goes on by itself", () -> pipeline.lag() == 0);

            assertThat(pipeline.count("SELECT count(*) FROM orders WHERE status = 'CONFIRMED'"))
                    .isEqualTo(120);
            assertThat(pipeline.count("SELECT initial_stock - stock FROM products WHERE sku = 'SKU-1001'"))
                    .isEqualTo(240);
            assertThat(pipeline.deadLetters()).isEmpty();
            assertThat(member(pipeline)).as("the same member throughout").isEqualTo(member);

            platform.broker(1).stop();
            until("positions are unknown without Kafka", () -> replica.get("/api/v1/group")
                    .body()
                    .contains("\"state\":null,\"members\":null"));
            assertThat(replica.get("/api/v1/orders?customerId=c-1").statusCode())
                    .isEqualTo(200);
            assertThat(replica.get("/api/v1/rebalances").statusCode()).isEqualTo(200);
        }
    }

    private static void until(String what, BooleanSupplier holds) {
        await(what).atMost(SOON).ignoreExceptions().until(holds::getAsBoolean);
    }

    private static boolean putOff(RunningReplica replica, String cause) {
        return replica.management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("orders_slices_put_off") && line.contains("cause=\"" + cause + "\""))
                .anyMatch(line -> !line.endsWith(" 0.0"));
    }

    private static String readiness(RunningReplica replica) {
        return replica.management("/actuator/health/readiness").body();
    }

    private static String member(Pipeline pipeline) throws Exception {
        return pipeline
                .admin()
                .describeConsumerGroups(java.util.List.of(pipeline.topic()))
                .all()
                .get()
                .values()
                .stream()
                .flatMap(group -> group.members().stream())
                .map(MemberDescription::consumerId)
                .findFirst()
                .orElseThrow();
    }

    private static void send(Pipeline pipeline, int orders) {
        for (var i = 0; i < orders; i++) {
            pipeline.send(i % 6, anOrder().build());
        }
    }
}
