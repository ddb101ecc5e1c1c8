package io.orderstream.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.WaitContainerResultCallback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Testcontainers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The images as black boxes: built by the command, run with a read-only root file system and no capability. */
@Testcontainers(disabledWithoutDocker = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesIT {
    private static final SystemInContainers SYSTEM = new SystemInContainers();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ORDER = """
            {"customerId": "c-1042", "currency": "EUR", "lines": [{"sku": "SKU-1001", "quantity": 2, "unitPrice": "19.99"}]}""";

    @BeforeAll
    static void start() {
        BuiltImages.assumeTheirBases();
        var others = CompletableFuture.runAsync(SYSTEM::startOthers);
        try {
            BuiltImages.build();
        } finally {
            others.join();
        }
        SYSTEM.startOurs();
    }

    @AfterAll
    static void stop() {
        SYSTEM.close();
    }

    @Test
    @Order(1)
    void anOrderGoesThrough() throws Exception {
        var accepted = send(HttpRequest.newBuilder(uri(SYSTEM.producer, 8080, "/api/v1/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ORDER)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var id = json(accepted).path("orderId").asString();
        var found = send(HttpRequest.newBuilder(uri(SYSTEM.consumer, 8081, "/api/v1/orders/" + id + "?wait=20s")));
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(json(found).path("status").asString()).isEqualTo("CONFIRMED");
        // A replica is named after its container, without anybody naming it.
        assertThat(SYSTEM.consumer.getContainerId())
                .startsWith(json(found).path("processedBy").asString());
    }

    /** The worker's image has connectors, converter and transforms, and the command's image has what they are told. */
    @Test
    @Order(2)
    void theOrderReachesTheWarehouse() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(warehouse()).isEqualTo("1 order of 39.98 EUR"));
    }

    private static String warehouse() throws SQLException {
        var url = "jdbc:postgresql://" + SYSTEM.database.getHost() + ":" + SYSTEM.database.getMappedPort(5432)
                + "/orders";
        try (var connection = DriverManager.getConnection(url, "connect_warehouse", "warehouse");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) || ' order of ' || round(sum(total), 2) || ' ' || max(currency) FROM orders")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"order-producer-service", "order-consumer-service", "order-connect", "orders-cli"})
    void imagesSayWhatTheyAreAndRunAsNobody(String name) {
        var config = Objects.requireNonNull(DockerClientFactory.instance()
                .client()
                .inspectImageCmd(BuiltImages.ours(name))
                .exec()
                .getConfig());
        assertThat(config.getUser()).isEqualTo("10001:10001");
        assertThat(config.getEntrypoint()).startsWith("/opt/jre/bin/java");
        assertThat(config.getLabels())
                .containsEntry("org.opencontainers.image.title", name)
                .containsEntry("org.opencontainers.image.version", System.getProperty("orders.version"))
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys("org.opencontainers.image.revision", "org.opencontainers.image.created");
    }

    /** With {@code AOTMode=on} the JVM ends with an error if the cache does not fit the jars and the runtime in the image. */
    @Test
    @Order(3)
    void theAotCacheFits() throws Exception {
        for (var service : List.of(SYSTEM.producer, SYSTEM.consumer)) {
            var java = service.execInContainer(
                    "/opt/jre/bin/java",
                    "-XX:AOTCache=/app/app.aot",
                    "-XX:AOTMode=on",
                    "@/app/jvm.options",
                    "-cp",
                    "/app/app.jar",
                    "-version");
            assertThat(java.getExitCode()).as(java.toString()).isZero();
        }
    }

    @Test
    @Order(4)
    void sigtermEndsAServiceInTime() {
        for (var service : List.of(SYSTEM.producer, SYSTEM.consumer)) {
            var docker = DockerClientFactory.instance().client();
            var started = System.nanoTime();
            docker.killContainerCmd(service.getContainerId()).withSignal("TERM").exec();
            var status = docker.waitContainerCmd(service.getContainerId())
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode(60, TimeUnit.SECONDS);
            assertThat(status).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static URI uri(GenericContainer<?> container, int port, String path) {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(port) + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }
}
