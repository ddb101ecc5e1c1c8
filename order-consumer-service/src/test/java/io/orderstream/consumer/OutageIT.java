package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts go away, freeze and come back. A platform of its own, so that no other test feels it. */
class OutageIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Test
    void nothingIsSkippedWhileDatabaseOrRegistryIsAway(@TempDir Path folder) {
        try (var platform = LocalPlatform.start(folder, 1);
                var pipeline = new Pipeline(platform)) {
            var replica = withoutRegistryAtTheStart(platform, pipeline);
            var member = new Group(pipeline).members();
            assertThat(member).hasSize(1);

            withoutRegistryAndANewSchema(platform, pipeline, replica);
            withoutDatabase(platform, pipeline, replica);
            withFrozenDatabase(platform, pipeline, replica, member);
            withoutATable(pipeline, replica);

            assertThat(pipeline.confirmed()).isEqualTo(60 + 6 + 60 + 60 + 60);
            assertThat(pipeline.stockMismatches()).isZero();
            assertThat(pipeline.deadLetters()).isEmpty();
            assertThat(new Group(pipeline).members())
                    .as("the same member throughout")
                    .isEqualTo(member);

            withoutKafka(platform, replica);
        }
    }

    private static RunningReplica withoutRegistryAtTheStart(LocalPlatform platform, Pipeline pipeline) {
        platform.registry().stop();
        var replica = pipeline.start("consumer-1");
        until(
                "alive, and not ready without a registry",
                () -> readiness(replica).contains("the registry does not answer"));
        alive(replica);
        pipeline.sendOrders(60);
        until("waits for the registry", () -> putOff(replica, "registry") > 0);
        assertThat(pipeline.count("SELECT count(*) FROM orders")).isZero();
        platform.registry().start();
        until("goes on by itself", () -> pipeline.lag() == 0);
        return replica;
    }

    /** The id of a schema that was registered, and that this replica never asked for: no answer is not "unknown". */
    private static void withoutRegistryAndANewSchema(
            LocalPlatform platform, Pipeline pipeline, RunningReplica replica) {
        var newer = NewerSchema.register(platform.registryUrl());
        var id = UUID.randomUUID();
        platform.registry().stop();
        var before = putOff(replica, "registry");
        pipeline.send(newer.rewrite(pipeline.record(2, anOrder().withId(id).build())));
        for (var partition : new int[] {0, 1, 3, 4, 5}) {
            pipeline.send(partition, anOrder().build());
        }
        until("waits for the registry", () -> putOff(replica, "registry") > before);
        until("the others go on", () -> pipeline.confirmed() == 60 + 5);
        assertThat(pipeline.status(id)).isEqualTo("unknown");
        platform.registry().start();
        until("goes on by itself", () -> pipeline.lag() == 0);
        assertThat(pipeline.status(id)).isEqualTo("CONFIRMED");
    }

    private static void withoutDatabase(LocalPlatform platform, Pipeline pipeline, RunningReplica replica) {
        platform.databasePart().stop();
        pipeline.sendOrders(60);
        until("waits for the database", () -> putOff(replica, "database") > 0);
        until("says so", () -> readiness(replica).contains("\"status\":\"DOWN\""));
        alive(replica);
        assertThat(replica.get("/api/v1/orders?customerId=c-1").statusCode()).isEqualTo(503);
        assertThat(pipeline.lag()).as("nothing is committed meanwhile").isEqualTo(60);
        until("the group is seen without a database", () -> {
            var group = replica.get("/api/v1/group").body();
            return group.contains("\"owner\":\"consumer-1\"") && group.contains("\"lag\":10,");
        });
        platform.databasePart().start();
        until("goes on by itself", () -> pipeline.lag() == 0);
    }

    /** Its sockets stay open and nothing answers: only time-outs help, and none of them may cost the membership. */
    private static void withFrozenDatabase(
            LocalPlatform platform, Pipeline pipeline, RunningReplica replica, Map<String, String> member) {
        var before = putOff(replica, "database");
        platform.databasePart().pause();
        pipeline.sendOrders(60);
        until("waits for the database", () -> putOff(replica, "database") > before);
        alive(replica);
        assertThat(pipeline.lag()).as("nothing is committed meanwhile").isEqualTo(60);
        assertThat(new Group(pipeline).members()).isEqualTo(member);
        platform.databasePart().resume();
        until("goes on by itself", () -> pipeline.lag() == 0);
    }

    /** As a restore or a migration does it for a while: an operator's work, and neither a record's fault nor a bug. */
    private static void withoutATable(Pipeline pipeline, RunningReplica replica) {
        var before = putOff(replica, "database");
        pipeline.database()
                .sql("ALTER TABLE partition_progress RENAME TO elsewhere")
                .update();
        pipeline.sendOrders(60);
        until("waits for the table", () -> putOff(replica, "database") > before);
        until("says so", () -> readiness(replica).contains("SQLSTATE 42P01, a table is missing"));
        alive(replica);
        pipeline.database()
                .sql("ALTER TABLE elsewhere RENAME TO partition_progress")
                .update();
        until("goes on by itself", () -> pipeline.lag() == 0);
    }

    private static void withoutKafka(LocalPlatform platform, RunningReplica replica) {
        platform.broker(1).stop();
        until(
                "positions are unknown",
                () -> replica.get("/api/v1/group").body().contains("\"state\":null,\"members\":null"));
        assertThat(replica.get("/api/v1/orders?customerId=c-1").statusCode()).isEqualTo(200);
        assertThat(replica.get("/api/v1/rebalances").statusCode()).isEqualTo(200);
    }

    private static void until(String what, BooleanSupplier holds) {
        await(what).atMost(SOON).ignoreExceptions().until(holds::getAsBoolean);
    }

    private static void alive(RunningReplica replica) {
        assertThat(replica.management("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static double putOff(RunningReplica replica, String cause) {
        return replica.meter("orders_slices_put_off", "cause=\"" + cause + "\"");
    }

    private static String readiness(RunningReplica replica) {
        return replica.management("/actuator/health/readiness").body();
    }
}
