package io.orderstream.cli.connect;

import static io.orderstream.cli.CommandRun.orders;
import static io.orderstream.cli.connect.ConnectSystem.api;
import static io.orderstream.cli.connect.ConnectSystem.connector;
import static io.orderstream.cli.connect.ConnectSystem.execute;
import static io.orderstream.cli.connect.ConnectSystem.get;
import static io.orderstream.cli.connect.ConnectSystem.put;
import static io.orderstream.cli.connect.ConnectSystem.query;
import static io.orderstream.cli.connect.ConnectSystem.run;
import static io.orderstream.cli.connect.ConnectSystem.topic;
import static io.orderstream.cli.connect.ConnectSystem.workerOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderstream.cli.Panels;
import io.orderstream.platform.connect.ConnectorState;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Installed;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.connect.Deliveries;
import io.orderstream.verification.connect.TopicContent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Kafka Connect end to end: two real workers, the connectors of the project. One system for all methods, in their order. */
@TestMethodOrder(OrderAnnotation.class)
class ConnectIT {
    private static final String PORTS = "22600";
    private static final boolean PROMETHEUS = Installed.find("prometheus").isPresent();
    private static final Duration BOUND = Duration.ofMinutes(2);

    @BeforeAll
    static void up() {
        orders("down", "--wipe");
        var command = new ArrayList<>(List.of("up", "--connect", "2", "--consumers", "1", "--port-base", PORTS));
        if (PROMETHEUS) {
            command.add("--prometheus");
        }
        var up = orders(command.toArray(String[]::new));
        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output()).contains("connect-2");
    }

    @AfterAll
    static void down() {
        orders("down", "--wipe");
    }

    @Test
    @Order(1)
    void theConnectorsOfTheProjectRunAndApplyingThemAgainChangesNothing() {
        assertThat(api().connectors())
                .extracting(ConnectorState::name)
                .containsExactly("outbox", "products", "warehouse-order-lines", "warehouse-orders");
        var again = orders("connect", "apply");
        assertThat(again.output().lines()).hasSize(4).allMatch(line -> line.endsWith("unchanged"));
        assertThat(again.exitCode()).isZero();
    }

    @Test
    @Order(2)
    void aWorkerKilledDuringTheLoadCostsNothing() {
        var load = CompletableFuture.supplyAsync(
                () -> orders("load", "--from", "foodmart", "--year", "1997", "--orders", "5000", "--rate", "500"));
        eventually(
                "the first orders",
                () -> assertThat(topic(Deliveries.STATUS).records()).isNotEmpty());
        var victim = workerOf("outbox");
        assertThat(orders("kill", victim).exitCode()).isZero();
        assertThat(load.join().exitCode()).isZero();
        assertThat(orders("verify").exitCode()).isZero();

        var deliveries = new Deliveries(run());
        eventually("the warehouse", () -> assertThat(deliveries.warehouse()).isEqualTo(deliveries.stored()));
        eventually("the other worker", () -> {
            assertThat(connector("outbox").running()).isTrue();
            assertThat(workerOf("outbox")).isNotEqualTo(victim);
        });
        theStatusTopicHasEveryOrder();
        var lines = "SELECT count(*) || ' ' || sum(quantity * unit_price) FROM ";
        eventually(
                "the lines",
                () -> assertThat(query(lines + "warehouse.order_lines")).isEqualTo(query(lines + "order_lines")));
        System.out.println("status topic: " + deliveries.statusEvents());
        assertThat(orders("start", victim).exitCode()).isZero();
        eventually("a share for each worker", () -> {
            var connectors = api().connectors();
            assertThat(connectors).allMatch(ConnectorState::running);
            var workers = new HashSet<String>();
            connectors.forEach(connector -> connector.tasks().forEach(task -> workers.add(task.worker())));
            assertThat(workers).hasSize(2);
        });
    }

    @Test
    @Order(3)
    void personalDataStaysOutOfTheWarehouseAndTheOriginOfEachRowIsKnown() {
        assertThat(query("SELECT DISTINCT customer FROM warehouse.orders")).containsExactly("masked");
        assertThat(query("SELECT DISTINCT record_topic FROM warehouse.orders")).containsExactly(Topics.ORDERS);
        assertThat(
                        query(
                                "SELECT count(*) FROM warehouse.orders w JOIN orders o USING (order_id, record_offset, currency, total)"
                                        + " WHERE w.record_partition = o.partition AND date_trunc('ms', o.accepted_at) = w.accepted_at"))
                .isEqualTo(query("SELECT count(*) FROM orders"));
    }

    @Test
    @Order(4)
    void aPoisonRecordIsADeadLetterAndTheTasksRunOn() {
        send("poison", new byte[] {0, 0, 0, 0, 99, 1, 2, 3});
        for (var sink : new String[] {"warehouse-orders", "warehouse-order-lines"}) {
            eventually("a dead letter of " + sink, () -> {
                var letters = topic(sink + "-dlt").records();
                // Twice, if the task's partitions change hands before it has committed them.
                assertThat(letters).isNotEmpty().allMatch(letter -> letter.key().equals("poison"));
                assertThat(TopicContent.header(letters.getFirst(), "__connect.errors.topic"))
                        .isEqualTo(Topics.ORDERS);
                assertThat(TopicContent.header(letters.getFirst(), "__connect.errors.exception.message"))
                        .isNotEmpty();
            });
            assertThat(connector(sink).failed()).isFalse();
            eventually(sink, () -> assertThat(connector(sink).running()).isTrue());
        }
    }

    @Test
    @Order(5)
    void theCatalogueIsOnItsTopicWithPricesAndTombstones() {
        var products = query("SELECT sku FROM products");
        assertThat(topic("ecommerce-products").eventIds()).containsOnlyKeys(products);
        execute("UPDATE products SET price = 9.87, name = 'renamed' WHERE sku = 'SKU-1001'");
        execute("DELETE FROM products WHERE sku = 'SKU-1099'");
        eventually("both changes", () -> {
            var changes = topic("ecommerce-products").records();
            assertThat(changes).hasSize(products.size() + 2);
            assertThat(changes.get(products.size()).key()).isEqualTo("SKU-1001");
            assertThat(new String(changes.get(products.size()).value(), UTF_8)).contains("renamed");
            assertThat(changes.getLast().key()).isEqualTo("SKU-1099");
            assertThat(changes.getLast().value()).as("tombstone").isNull();
        });
    }

    @Test
    @Order(6)
    void noPasswordIsReadableThroughTheApi() throws IOException {
        var worker = run().connect().getFirst().url();
        var passwords = new String[] {password("connect_source"), password("connect_warehouse")};
        for (var connector : api().connectors()) {
            for (var path : new String[] {"", "/config", "/tasks", "/status"}) {
                assertThat(get(worker + "/connectors/" + connector.name() + path))
                        .doesNotContain(passwords);
            }
        }
        assertThat(get(worker + "/connectors/outbox/config")).contains("${env:CONNECT_SOURCE_PASSWORD}");
        var validated = put(
                worker + "/connector-plugins/JdbcSinkConnector/config/validate",
                "{\"connector.class\": \"io.debezium.connector.jdbc.JdbcSinkConnector\", \"topics\": \"t\","
                        + " \"connection.password\": \"${env:CONNECT_WAREHOUSE_PASSWORD}\", \"name\": \"x\"}");
        assertThat(validated).contains("connection.password").doesNotContain(passwords);
    }

    @Test
    @Order(7)
    void whatFailsIsRestartedAndCatchesUp() {
        execute("ALTER TABLE warehouse.orders RENAME TO orders_away");
        assertThat(orders("load", "--orders", "100", "--seed", "11").exitCode()).isZero();
        eventually(
                "the failure",
                () -> assertThat(connector("warehouse-orders").failed()).isTrue());
        assertThat(connector("warehouse-order-lines").failed())
                .as("its neighbour")
                .isFalse();
        execute("ALTER TABLE warehouse.orders_away RENAME TO orders");
        eventually("the restart", () -> {
            var deliveries = new Deliveries(run());
            assertThat(deliveries.warehouse()).isEqualTo(deliveries.stored());
            assertThat(connector("warehouse-orders").running()).isTrue();
        });
        assertThat(run().connect().stream().map(worker -> get(worker.management() + "/metrics")))
                .anySatisfy(metrics -> assertThat(metrics)
                        .containsPattern("orders_connect_restarts_total [1-9]")
                        .containsPattern("kafka_connect_task_status\\{.*status=\"running\".*} 1")
                        .containsPattern("debezium_streaming_totalnumberofeventsseen_total\\{server=")
                        .as("two attributes under one name, or a value in a name")
                        .doesNotContain("_objectname", ":_"));
    }

    @Test
    @Order(8)
    void theDashboardOfTheServiceShowsEveryConnector() {
        var events = URI.create(run().consumers().getFirst().url() + "/api/v1/events");
        eventually("the connectors with their work", () -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(events.toURL().openStream(), UTF_8))) {
                assertThat(lines.lines()
                                .dropWhile(line -> !line.equals("event: connect"))
                                .skip(1)
                                .findFirst())
                        .hasValueSatisfying(shown -> assertThat(shown)
                                .contains("\"answers\":true", "\"name\":\"outbox\"", "\"retainedBytes\":")
                                .containsPattern("\"lag\":0,\"deadLetters\":[1-9]"));
            }
        });
    }

    @Test
    @Order(9)
    void everyPanelOfKafkaConnectHasData() {
        assumeTrue(PROMETHEUS, "skipped: prometheus is not installed (Debian: apt-get install prometheus)");
        var prometheus = new Panels(URI.create("http://127.0.0.1:" + (Integer.parseInt(PORTS) + 35)));
        var file = Distribution.ofThisBuild().monitoring().resolve("grafana/dashboards/connect.json");
        eventually(
                "data",
                () -> assertThat(prometheus.withoutData(file))
                        .as("panels without data")
                        .isEmpty());
    }

    @Test
    @Order(10)
    void aSourceThatLostItsPlaceSendsEveryEventAgainUnderItsOldId() {
        run().connect().forEach(worker -> orders("stop", worker.name()));
        // As the database does once the limit is passed. What happens now, no reader will find in the change log.
        eventually("nobody reads the slot", () -> execute("SELECT pg_drop_replication_slot('connect_outbox')"));
        assertThat(orders("load", "--orders", "50", "--seed", "12").exitCode()).isZero();
        assertThat(orders("verify").exitCode()).isZero();
        run().connect()
                .forEach(worker ->
                        assertThat(orders("start", worker.name()).exitCode()).isZero());
        theStatusTopicHasEveryOrder();
        assertThat(new Deliveries(run()).statusEvents().repeats()).isPositive();
        assertThat(query("SELECT count(*) FROM outbox")).containsExactly("0");
    }

    /** Exactly the database's orders, each under one event id however often it came. */
    private static void theStatusTopicHasEveryOrder() {
        eventually(
                "the status topic",
                () -> assertThat(new Deliveries(run()).statusEvents())
                        .satisfies(events ->
                                assertThat(events.exact()).as(events.toString()).isTrue()));
    }

    private static void eventually(String what, ThrowingRunnable assertion) {
        await(what)
                .atMost(BOUND)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    private static void send(String key, byte[] value) {
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, run().kafka().bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(Topics.ORDERS, key, value));
        }
    }

    private static String password(String role) throws IOException {
        return Files.readString(Path.of(System.getProperty("orders.state"), "data", role + ".password"))
                .strip();
    }
}
