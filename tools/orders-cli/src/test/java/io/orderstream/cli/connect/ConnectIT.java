package io.orderstream.cli.connect;

import static io.orderstream.cli.CommandRun.orders;
import static io.orderstream.cli.connect.AvroRecords.changed;
import static io.orderstream.cli.connect.AvroRecords.decimal;
import static io.orderstream.cli.connect.AvroRecords.foreign;
import static io.orderstream.cli.connect.ConnectSystem.api;
import static io.orderstream.cli.connect.ConnectSystem.connector;
import static io.orderstream.cli.connect.ConnectSystem.execute;
import static io.orderstream.cli.connect.ConnectSystem.get;
import static io.orderstream.cli.connect.ConnectSystem.put;
import static io.orderstream.cli.connect.ConnectSystem.query;
import static io.orderstream.cli.connect.ConnectSystem.run;
import static io.orderstream.cli.connect.ConnectSystem.setting;
import static io.orderstream.cli.connect.ConnectSystem.theBooksAgree;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    /** Events that a test writes itself. */
    private static final int HOSTILE = 8;

    private static final List<String> SINKS_DEAD_LETTERS =
            List.of(Topics.WAREHOUSE_ORDERS_DEAD_LETTERS, Topics.WAREHOUSE_LINES_DEAD_LETTERS);

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
        for (var letters : SINKS_DEAD_LETTERS) {
            assertThat(setting(letters, "retention.ms")).isEqualTo("-1");
        }
        assertThat(setting(Topics.PRODUCTS, "cleanup.policy")).isEqualTo("compact");
        assertThat(setting(Topics.ORDER_STATUS, "message.timestamp.type")).isEqualTo("LogAppendTime");
    }

    @Test
    @Order(2)
    void aWorkerKilledDuringTheLoadCostsNothing() {
        var load = CompletableFuture.supplyAsync(
                () -> orders("load", "--from", "foodmart", "--year", "1997", "--orders", "5000", "--rate", "500"));
        eventually(
                "the first orders",
                () -> assertThat(topic(Topics.ORDER_STATUS).records()).isNotEmpty());
        var victim = workerOf("outbox");
        assertThat(orders("kill", victim).exitCode()).isZero();
        assertThat(load.join().exitCode()).isZero();
        // The sinks' tasks may have to move first.
        assertThat(orders("verify", "--wait", "3m").exitCode()).isZero();

        var deliveries = new Deliveries(run());
        eventually("the warehouse", () -> assertThat(deliveries.warehouse()).isEqualTo(deliveries.stored()));
        eventually("the other worker", () -> {
            assertThat(connector("outbox").running()).isTrue();
            assertThat(workerOf("outbox")).isNotEqualTo(victim);
        });
        theStatusTopicHasEveryOrder(0);
        eventually("the lines", ConnectSystem::theBooksAgree);
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
        assertThat(query("SELECT DISTINCT event_topic FROM warehouse.orders")).containsExactly(Topics.ORDER_STATUS);
        assertThat(query("SELECT count(*) FROM warehouse.orders w JOIN orders o"
                        + " USING (order_id, record_offset, status, currency, total, accepted_at, processed_at)"
                        + " WHERE w.record_partition = o.partition AND w.reason IS NOT DISTINCT FROM o.reason"))
                .isEqualTo(query("SELECT count(*) FROM orders"));
    }

    @Test
    @Order(4)
    void whatTheConsumersRefuseNeverReachesTheWarehouse() {
        var original = topic(Topics.ORDERS).records().getFirst();
        send(Topics.ORDERS, original.partition(), original.key(), changed(original.value(), order -> {
            order.put("currency", "EUR");
            order.put("total", decimal("139.93", 4));
            var line = lines(order).getFirst();
            line.put("unitPrice", decimal("139.93", 4));
            line.put("quantity", 1);
            order.put("lines", List.of(line));
        }));
        send(Topics.ORDERS, original.partition(), "not-an-order", new byte[] {0, 0, 0, 0, 99, 1, 2, 3});
        var invalid = UUID.randomUUID().toString();
        send(Topics.ORDERS, original.partition(), invalid, changed(original.value(), order -> {
            order.put("orderId", invalid);
            lines(order).getFirst().put("quantity", -1);
        }));
        eventually(
                "three dead letters of the consumers",
                () -> assertThat(topic(Topics.DEAD_LETTERS).records()).hasSize(3));
        assertThat(orders("load", "--orders", "20", "--seed", "9").exitCode()).isZero();
        var verdict = orders("verify", "--json");
        assertThat(verdict.exitCode()).as(verdict.output()).isZero();
        assertThat(verdict.output()).contains("\"warehouseMismatch\":0", "\"warehouseOrderLines\":");
        theBooksAgree();
        for (var letters : SINKS_DEAD_LETTERS) {
            assertThat(topic(letters).records()).as(letters).isEmpty();
        }
    }

    @Test
    @Order(5)
    void aHostileEventIsADeadLetterOfBothSinksAndTheTasksRunOn() {
        var event = topic(Topics.ORDER_STATUS).records().getLast().value();
        var hostile = new ArrayList<byte[]>();
        hostile.add(new byte[] {0, 0, 0, 0, 99, 1, 2, 3});
        hostile.add(foreign("""
                {"type": "record", "name": "Foreign", "fields": [{"name": "orderId", "type": "int"}, {"name": "lines", "type": "string"}]}
                """, foreign -> {
            foreign.put("orderId", 1);
            foreign.put("lines", "[]");
        }));
        hostile.add(changed(event, order -> order.put("total", decimal("1000000000000000", 4))));
        hostile.add(changed(event, order -> order.put("total", decimal("1" + "0".repeat(300_000), 4))));
        hostile.add(changed(event, order -> order.put("reason", "a\u0000b")));
        hostile.add(changed(event, order -> order.put("acceptedAt", "+300000-01-01T00:00:00Z")));
        hostile.add(changed(event, order -> order.put("lines", "[".repeat(900_000))));
        hostile.add(changed(
                event, order -> order.put("lines", "[{\"sku\":\"\\u0000\",\"quantity\":1,\"unitPrice\":\"1\"}]")));
        assertThat(hostile).hasSize(HOSTILE);
        for (var i = 0; i < HOSTILE; i++) {
            send(Topics.ORDER_STATUS, 0, "hostile-" + i, hostile.get(i));
        }
        var keys = IntStream.range(0, HOSTILE).mapToObj(i -> "hostile-" + i).toList();
        for (var letters : SINKS_DEAD_LETTERS) {
            eventually(letters, () -> {
                var records = topic(letters).records();
                // Twice, if the task's partitions change hands before it has committed them.
                assertThat(records).extracting(ConsumerRecord::key).hasSameElementsAs(keys);
                assertThat(records).allSatisfy(letter -> {
                    assertThat(TopicContent.header(letter, "__connect.errors.topic"))
                            .isEqualTo(Topics.ORDER_STATUS);
                    assertThat(TopicContent.header(letter, "__connect.errors.exception.message"))
                            .isNotEmpty();
                });
            });
        }
        assertThat(orders("load", "--orders", "20", "--seed", "10").exitCode()).isZero();
        eventually("the orders behind them", ConnectSystem::theBooksAgree);
        assertThat(api().connectors()).allMatch(ConnectorState::running);
        assertThat(query("SELECT count(*) FROM warehouse.orders WHERE reason LIKE '%b'"))
                .containsExactly("0");
    }

    @Test
    @Order(6)
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
    @Order(7)
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
    @Order(8)
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
    @Order(9)
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
    @Order(10)
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
    @Order(11)
    void aSourceThatLostItsPlaceSendsEveryEventAgainUnderItsOldId() {
        run().connect().forEach(worker -> orders("stop", worker.name()));
        // As the database does once the limit is passed. What happens now, no reader will find in the change log.
        eventually("nobody reads the slot", () -> execute("SELECT pg_drop_replication_slot('connect_order_events')"));
        assertThat(orders("load", "--orders", "50", "--seed", "12").exitCode()).isZero();
        assertThat(orders("verify").exitCode()).isZero();
        run().connect()
                .forEach(worker ->
                        assertThat(orders("start", worker.name()).exitCode()).isZero());
        theStatusTopicHasEveryOrder(HOSTILE);
        eventually("the warehouse", ConnectSystem::theBooksAgree);
        assertThat(new Deliveries(run()).statusEvents().repeats()).isPositive();
        assertThat(query("SELECT count(*) FROM outbox")).containsExactly("0");
    }

    /** The database's orders, each under one event id however often it came, and so many events of nobody. */
    private static void theStatusTopicHasEveryOrder(long foreign) {
        eventually(
                "the status topic",
                () -> assertThat(new Deliveries(run()).statusEvents()).satisfies(events -> {
                    assertThat(events.missing()).as(events.toString()).isZero();
                    assertThat(events.ambiguous()).as(events.toString()).isZero();
                    assertThat(events.foreign()).as(events.toString()).isEqualTo(foreign);
                }));
    }

    private static void eventually(String what, ThrowingRunnable assertion) {
        await(what)
                .atMost(BOUND)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    @SuppressWarnings("unchecked")
    private static List<GenericRecord> lines(GenericRecord order) {
        return (List<GenericRecord>) order.get("lines");
    }

    private static void send(String topic, int partition, String key, byte[] value) {
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        run().kafka().bootstrap(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, partition, key, value));
        }
    }

    private static String password(String role) throws IOException {
        return Files.readString(Path.of(System.getProperty("orders.state"), "data", role + ".password"))
                .strip();
    }
}
