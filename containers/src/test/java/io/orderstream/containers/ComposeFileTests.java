package io.orderstream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml says nothing that the code says otherwise. Needs no engine. */
class ComposeFileTests {
    private static final Path HOME = Path.of(System.getProperty("orders.home", ".."));
    private static final JsonNode COMPOSE = yaml("docker-compose.yml");
    private static final Set<String> OURS = Set.of(
            "order-producer-service",
            "order-consumer-service",
            "register-schemas",
            "connect-1",
            "connect-2",
            "apply-connectors");
    private static final Pattern CONNECT_VARIABLE = Pattern.compile("\\$\\{env:([A-Z_]+)}");

    @Test
    void servicesHaveTheNamesThatOthersDependOn() {
        assertThat(COMPOSE.path("services").propertyNames())
                .contains("kafka-1", "kafka-2", "kafka-3", "registry", "register-schemas", "postgres")
                .contains(
                        "order-producer-service",
                        "order-consumer-service",
                        "connect-1",
                        "connect-2",
                        "prometheus",
                        "grafana");
    }

    @Test
    void imagesAreTheVersionsThatTheProjectIsTestedWith() {
        assertThat(image("kafka-1")).isEqualTo("apache/kafka:" + System.getProperty("kafka.version"));
        assertThat(image("registry")).isEqualTo("apicurio/apicurio-registry:" + System.getProperty("registry.version"));
        assertThat("postgres:" + System.getProperty("postgres.version")).startsWith(image("postgres"));
        assertThat(OURS)
                .allSatisfy(service -> assertThat(image(service))
                        .endsWith(":${ORDERS_VERSION:-" + System.getProperty("orders.version") + "}"));
        assertThat(services())
                .isNotEmpty()
                .allSatisfy(
                        service -> assertThat(service.getValue().path("image").asString())
                                .contains(":")
                                .doesNotContain("latest"));
    }

    /** Asked for, a registry answers "access denied", which sends people looking for a login. */
    @Test
    void imagesThatAreMadeHereAreNotAskedForElsewhere() {
        assertThat(OURS)
                .allSatisfy(service -> assertThat(COMPOSE.at("/services/" + service + "/pull_policy")
                                .asString())
                        .isEqualTo("never"));
    }

    @Test
    void portsAreTheServices() {
        assertThat(insidePorts("order-producer-service")).containsExactlyElementsOf(portsOf("order-producer-service"));
        assertThat(insidePorts("order-consumer-service")).containsExactlyElementsOf(portsOf("order-consumer-service"));
    }

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        assertThat(services()
                        .flatMap(service -> service.getValue().path("ports").valueStream()))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.asString()).startsWith("127.0.0.1:"));
    }

    @Test
    void everyServiceHasAMemoryLimit() {
        assertThat(services())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.getValue()
                                .at("/deploy/resources/limits/memory")
                                .asString(""))
                        .as(service.getKey())
                        .isNotEmpty());
    }

    @Test
    void ourContainersWriteNowhere() {
        assertThat(OURS).allSatisfy(name -> {
            var service = COMPOSE.at("/services/" + name);
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
        });
    }

    @Test
    void variablesAreWhatTheConsumerReads() throws IOException {
        var settings = Files.readString(HOME.resolve("order-consumer-service/src/main/resources/application.yml"));
        assertThat(COMPOSE.at("/services/order-consumer-service/environment").propertyNames())
                .contains("KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL", "DATABASE_URL")
                .filteredOn(
                        name -> !name.equals("ORDERS_CONNECT_WORKERS")) // by Spring's own name: orders.connect.workers
                .allSatisfy(name -> assertThat(settings).contains("${" + name + ":"));
    }

    /** Of the worker's file and of the connectors. */
    @ParameterizedTest
    @ValueSource(strings = {"connect-1", "connect-2"})
    void everyVariableThatConnectNamesIsThere(String worker) throws IOException {
        var texts = new StringBuilder(Files.readString(HOME.resolve("connect/worker.properties")));
        try (var connectors = Files.newDirectoryStream(HOME.resolve("connect/connectors"))) {
            for (var file : connectors) {
                texts.append(Files.readString(file));
            }
        }
        var given = Stream.concat(
                COMPOSE.at("/services/" + worker + "/environment").propertyNames().stream(),
                Stream.of("CONNECT_REST_ADDRESS", "CONNECT_REST_PORT")); // the image's
        assertThat(CONNECT_VARIABLE
                        .matcher(texts)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(given.toList());
    }

    /** Prometheus in Compose finds the replicas otherwise, but the rules and dashboards know the same jobs. */
    @Test
    void prometheusHasTheJobsOfTheOtherDeployments() {
        assertThat(yaml("containers/compose/prometheus.yml")
                        .path("scrape_configs")
                        .valueStream())
                .extracting(job -> job.path("job_name").asString())
                .containsExactlyInAnyOrder("order-producer-service", "order-consumer-service", "connect");
    }

    private static Stream<Entry<String, JsonNode>> services() {
        return COMPOSE.path("services").properties().stream();
    }

    private static String image(String service) {
        return COMPOSE.at("/services/" + service + "/image").asString();
    }

    private static List<Integer> insidePorts(String service) {
        return COMPOSE.at("/services/" + service + "/ports")
                .valueStream()
                .map(port -> Integer.parseInt(port.asString().replaceFirst(".*:", "")))
                .toList();
    }

    private static List<Integer> portsOf(String service) {
        var settings = yaml(service + "/src/main/resources/application.yml");
        return Stream.of("/server/port", "/management/server/port")
                .map(pointer -> settings.at(pointer).asString().replaceFirst(".*:(\\d+)}", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private static JsonNode yaml(String path) {
        try {
            Map<String, Object> tree = new Yaml().load(Files.readString(HOME.resolve(path)));
            return JsonMapper.builder().build().valueToTree(tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
