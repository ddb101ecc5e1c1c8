package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.instruments.Catalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two replicas tell of the group, to people and to Prometheus. One pipeline for all methods, in their order. */
@TestMethodOrder(OrderAnnotation.class)
class WatchIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Pipeline pipeline;
    private static RunningReplica first;

    @BeforeAll
    static void start() {
        pipeline = new Pipeline();
        first = pipeline.start(
                "consumer-1",
                "--orders.group.stuck-after=2s",
                "--orders.dashboard.interval=100ms",
                "--server.tomcat.connection-timeout=3s");
        await("all six")
                .atMost(SOON)
                .until(() -> owners().equals("consumer-1,consumer-1,consumer-1,consumer-1,consumer-1,consumer-1"));
    }

    @AfterAll
    static void stop() {
        // A slot that stays holds back the change log of the shared server.
        slot("SELECT 1 FROM pg_drop_replication_slot('it_watch')");
        pipeline.close();
    }

    @Test
    @Order(1)
    void aRunningReplicaExposesExactlyTheCatalogue() {
        slot("SELECT 1 FROM pg_create_logical_replication_slot('it_watch', 'pgoutput')");
        await("the slot is seen")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                first.management("/actuator/prometheus").body())
                        .contains("orders_replication_slot_active{slot=\"it_watch\"} 0"));
        var exposed = first.management("/actuator/prometheus").body();
        var declared = Catalogue.of("io.orderstream.consumer").instruments().stream()
                .map(instrument -> instrument.prometheusName())
                .toList();
        assertThat(declared).isNotEmpty().allSatisfy(name -> assertThat(exposed).contains("# HELP " + name + " "));
        assertThat(exposed.lines()
                        .filter(line -> line.startsWith("# TYPE orders_"))
                        .map(line -> line.split(" ", -1)[2])
                        .filter(name -> !name.endsWith("_max")))
                .containsExactlyInAnyOrderElementsOf(declared);
        assertThat(exposed).contains("kafka_consumer_", "jvm_memory_used_bytes", "hikaricp_connections");
    }

    @Test
    @Order(2)
    void thePartitionsPositionIsTheBrokers() {
        pipeline.send(3, anOrder().build());
        await("committed and seen").atMost(SOON).untilAsserted(() -> {
            var partition = group().path("partitions").path(3);
            assertThat(partition.path("logEndOffset").asLong()).isEqualTo(1);
            assertThat(partition.path("committedOffset").asLong()).isEqualTo(1);
            assertThat(partition.path("lag").asLong()).isZero();
            assertThat(partition.path("lagSeconds").asDouble()).isZero();
        });
        // Nothing was ever written to it; taking it up committed where it begins.
        assertThat(group().path("partitions").path(0).path("committedOffset").asLong(-1))
                .isZero();
        assertThat(group().path("group").asString()).isEqualTo(pipeline.topic());
    }

    @Test
    @Order(3)
    void whoJoinsAndWhoLeavesIsInTheHistoryOfEveryReplica() {
        var second = pipeline.start("consumer-2");
        await("three each").atMost(SOON).until(() -> owners().endsWith("consumer-2,consumer-2,consumer-2"));
        await("joined")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(newest(second).path("detail").asString()).isEqualTo("consumer-2 joined"));
        // Both have taken what they were given: who leaves before the others have heard of its coming leaves no trace
        // of its own.
        await("the first has its part")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(newest(first)
                                .path("changes")
                                .path(0)
                                .path("lost")
                                .toString())
                        .isEqualTo("[3,4,5]"));
        second.close();
        await("left").atMost(SOON).untilAsserted(() -> {
            var newest = newest(first);
            assertThat(newest.path("cause").asString()).isEqualTo("LEFT");
            assertThat(newest.path("changes").path(0).path("member").asString()).isEqualTo("consumer-1");
            assertThat(newest.path("changes").path(0).path("gained").toString()).isEqualTo("[3,4,5]");
            assertThat(newest.path("changes").path(1).path("lost").toString()).isEqualTo("[3,4,5]");
        });
        await("counted by its cause")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                first.management("/actuator/prometheus").body())
                        .contains("orders_rebalances_seconds_count{cause=\"left\"} 1"));
    }

    @Test
    @Order(4)
    void anOrdersTimelineShowsAlsoThatItIsADeadLetter() {
        var id = UUID.randomUUID();
        pipeline.send(2, anOrder().withId(id).withCurrency("eur").build());
        await("dead letter").atMost(SOON).untilAsserted(() -> {
            var answer = first.get("/api/v1/orders/" + id + "/timeline");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("DEAD_LETTERED", "INVALID_ORDER", "partition 2");
        });
    }

    @Test
    @Order(5)
    void whoComesFirstGetsTheWholeStateAtOnceByOneRequest() {
        assertThat(viewers()).isZero();
        var before = System.nanoTime();
        var answer = first.get("/api/v1/snapshot");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var state = JSON.readTree(answer.body());
        assertThat(state.propertyNames())
                .containsExactlyInAnyOrder(
                        "group",
                        "rebalances",
                        "replicas",
                        "orders",
                        "dead-letters",
                        "progress",
                        "trend",
                        "point",
                        "beat");
        assertThat(state.path("group").path("partitions").size()).isEqualTo(6);
        assertThat(state.path("orders")
                        .valueStream()
                        .map(order -> order.path("status").asString()))
                .contains("CONFIRMED");
        assertThat(state.path("beat").path("database").asBoolean()).isTrue();
    }

    @Test
    @Order(6)
    void twoHundredWatchAndWhoDoesNotReadIsDropped() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (var viewer = 0; viewer < 200; viewer++) {
                sockets.add(viewer(first));
            }
            await("all watch").atMost(SOON).until(() -> viewers() == 200);
            var reading = sockets.getFirst().getInputStream();
            assertThat(new String(reading.readNBytes(1_500), StandardCharsets.UTF_8))
                    .contains("text/event-stream", "event: group");
            var before = System.nanoTime();
            var sent = pipeline.send(1, anOrder().build());
            await("the intake goes on").atMost(SOON).until(() -> {
                var committed = group().path("partitions").path(1).path("committedOffset");
                return committed.isNumber() && committed.asLong() == sent.offset() + 1;
            });
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            // None of them reads on: the buffers fill up, and the write timeout does the rest.
            await("all dropped").atMost(Duration.ofSeconds(150)).until(() -> viewers() == 0);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    @Order(7)
    void fiftyRebalancesAddNoMeter() {
        var registry = first.bean(MeterRegistry.class);
        var before = names(registry);
        assertThat(before).isNotEmpty();
        try (var guest = new GuestMember(pipeline.platform().bootstrapServers(), pipeline.topic())) {
            guest.rebalance(50);
        }
        await("everything back")
                .atMost(SOON)
                .until(() -> owners().equals("consumer-1,consumer-1,consumer-1,consumer-1,consumer-1,consumer-1"));
        assertThat(names(registry)).isEqualTo(before);
    }

    @Test
    @Order(8)
    void aPartitionThatNobodyAdvancesIsNamedByTheHealth() {
        first.close();
        var slow = pipeline.start("consumer-3", "--orders.group.stuck-after=2s", "--orders.intake.downstream-delay=9s");
        await("owned").atMost(SOON).until(() -> owners(slow).startsWith("consumer-3"));
        pipeline.send(4, anOrder().build());
        await("named").atMost(SOON).untilAsserted(() -> {
            assertThat(slow.management("/actuator/health").body())
                    .contains("\"status\":\"STUCK\"", "\"4\":\"not advanced for");
            assertThat(slow.management("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(slow.management("/actuator/prometheus").body().lines())
                    .filteredOn(line -> line.startsWith("orders_partition_stuck_seconds{partition=\"4\"}"))
                    .singleElement()
                    .satisfies(line -> assertThat(Double.parseDouble(line.split(" ", -1)[1]))
                            .isGreaterThan(1));
        });
        // The second one waits while the first is worked on, and then is the first without effect of
        // the same partition.
        var second = pipeline.send(4, anOrder().build());
        ageIsKnownWithCommitted(slow, second.offset() - 1);
        ageIsKnownWithCommitted(slow, second.offset());
        await("advanced")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(slow.management("/actuator/health").body()).doesNotContain("STUCK"));
    }

    private static void slot(String sql) {
        assertThat(pipeline.count(sql)).isEqualTo(1);
    }

    private static void ageIsKnownWithCommitted(RunningReplica replica, long committed) {
        await("age of the record at " + committed).atMost(SOON).untilAsserted(() -> {
            var partition = group(replica).path("partitions").path(4);
            assertThat(partition.path("committedOffset").asLong()).isEqualTo(committed);
            assertThat(partition.path("lagSeconds").asDouble(0)).isPositive();
        });
    }

    private static List<String> names(MeterRegistry registry) {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("orders."))
                .sorted()
                .toList();
    }

    private static Socket viewer(RunningReplica replica) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()));
        socket.getOutputStream()
                .write("GET /api/v1/events HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int viewers() {
        return (int)
                first.bean(MeterRegistry.class).get("orders.viewers").gauge().value();
    }

    private static JsonNode group() {
        return group(first);
    }

    private static JsonNode group(RunningReplica replica) {
        return JSON.readTree(replica.get("/api/v1/group").body());
    }

    private static JsonNode newest(RunningReplica replica) {
        return JSON.readTree(replica.get("/api/v1/rebalances").body()).path(0);
    }

    private static String owners() {
        return owners(first);
    }

    private static String owners(RunningReplica replica) {
        return String.join(
                ",",
                group(replica)
                        .path("partitions")
                        .valueStream()
                        .map(partition -> partition.path("owner").asString("nobody"))
                        .toList());
    }
}
