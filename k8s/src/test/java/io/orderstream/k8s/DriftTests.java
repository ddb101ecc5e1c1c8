package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderstream.platform.deployment.SystemDeployment;
import io.orderstream.platform.kafka.TopicSettings;
import io.orderstream.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Names, ports, topics and times stand in the code; the manifests must not drift from it. */
class DriftTests {
    static final List<String> SERVICES = List.of("order-producer-service", "order-consumer-service");
    static final List<String> FOLDERS = Manifest.FOLDERS;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAreTheServices(String service) {
        var http = Code.defaultPort(service, "/server/port");
        var management = Code.defaultPort(service, "/management/server/port");
        var container = Manifest.one("base", "Deployment", service).podSpec().at("/containers/0/ports");
        assertThat(container.findValues("containerPort"))
                .extracting(JsonNode::asInt)
                .containsExactly(http, management);
        var ports = Manifest.one("base", "Service", service).at("/spec/ports");
        assertThat(ports.findValues("port")).extracting(JsonNode::asInt).containsExactly(http, management);
        var allowed = Manifest.one("base", "NetworkPolicy", service).at("/spec/ingress");
        assertThat(allowed.findValues("port")).extracting(JsonNode::asInt).containsExactly(http, management);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void environmentIsWhatTheServiceReads(String service) {
        var read = Code.text(service + "/src/main/resources/application.yml");
        var given =
                Manifest.one("base", "Deployment", service)
                        .podSpec()
                        .at("/containers/0/env")
                        .findValues("name")
                        .stream()
                        .map(JsonNode::asText)
                        .filter(name -> name.matches("(ORDERS|DATABASE|KAFKA|SCHEMA|SERVER|MANAGEMENT)_.*"))
                        .toList();
        assertThat(given).isNotEmpty().allSatisfy(name -> assertThat(read).contains("${" + name + ":"));
        for (var map : List.of("order-connections", "order-database")) {
            var config = Manifest.all("base", "ConfigMap")
                    .filter(manifest -> manifest.name().startsWith(map))
                    .findFirst()
                    .orElseThrow();
            var names = config.at("/data").properties().stream().map(Map.Entry::getKey);
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name.startsWith("SPRING_")
                                    || Code.text("order-consumer-service/src/main/resources/application.yml")
                                            .contains("${" + name + ":"))
                            .isTrue());
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theGraceIsLongerThanTheDrain(String service) {
        var pod = Manifest.one("base", "Deployment", service).podSpec();
        var beforeTheSignal =
                pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        assertThat(beforeTheSignal).isPositive();
        // Two phases may each take their time: the web server's and, in the consumer, the intake's.
        assertThat(pod.at("/terminationGracePeriodSeconds").asInt())
                .isGreaterThan(beforeTheSignal + 2 * Code.shutdownPhase(service));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void topicsAreTheDeploySteps(String folder) {
        var partitions = Manifest.all(folder, "KafkaTopic")
                .collect(Collectors.toMap(
                        Manifest::name, topic -> topic.at("/spec/partitions").asInt()));
        var made = new HashMap<>(SystemDeployment.PARTITIONS_BY_TOPIC);
        made.putAll(SystemDeployment.PARTITIONS_BY_TOPIC_OF_CONNECT);
        assertThat(partitions).isEqualTo(made);
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void topicsHaveTheDeployStepsSettings(String folder) {
        assertThat(Manifest.all(folder, "KafkaTopic")).isNotEmpty().allSatisfy(topic -> {
            var settings = topic.json().at("/spec/config").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, setting -> setting.getValue().asText()));
            var minInSync = Integer.parseInt(settings.getOrDefault("min.insync.replicas", "0"));
            assertThat(settings).isEqualTo(TopicSettings.of(topic.name(), minInSync));
            assertThat(minInSync).isPositive();
        });
    }

    @Test
    void usersMayUseTheTopicsAndTheGroup() {
        assertThat(resources("order-producer-service")).containsExactly("topic " + Topics.ORDERS);
        assertThat(resources("order-consumer-service"))
                .containsExactly("topic " + Topics.ORDERS, "topic " + Topics.DEAD_LETTERS, "group " + Topics.GROUP);
    }

    private static List<String> resources(String user) {
        return StreamSupport.stream(
                        Manifest.one("base", "KafkaUser", user)
                                .at("/spec/authorization/acls")
                                .spliterator(),
                        false)
                .map(acl -> acl.get("resource"))
                .filter(resource -> resource.has("name"))
                .map(resource -> resource.get("type").asText() + " "
                        + resource.get("name").asText())
                .toList();
    }

    @Test
    void scalingIsByTheGroupsLagAndNeverPastThePartitions() {
        var scaled = Manifest.one("base", "ScaledObject", "order-consumer-service");
        var trigger = scaled.at("/spec/triggers/0/metadata");
        assertThat(trigger.get("topic").asText()).isEqualTo(Topics.ORDERS);
        assertThat(trigger.get("consumerGroup").asText()).isEqualTo(Topics.GROUP);
        assertThat(trigger.get("ensureEvenDistributionOfPartitions").asText()).isEqualTo("true");
        assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isEqualTo(Topics.PARTITIONS);
        assertThat(Topics.PARTITIONS % scaled.at("/spec/minReplicaCount").asInt())
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void imagesHaveTheProjectsVersion(String folder) {
        assertThat(Manifest.one(folder, "KafkaConnect", "orders-connect")
                        .at("/spec/image")
                        .asText())
                .endsWith("order-connect-strimzi:" + Code.version());
        var images = Manifest.of(folder).stream()
                .flatMap(manifest -> manifest.podSpec().path("containers").valueStream())
                .map(container -> container.get("image").asText());
        assertThat(images)
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image)
                        .endsWith(":" + (image.contains("apicurio") ? Code.registryVersion() : Code.version())));
    }

    /** Whoever builds it for another operator names that one's. */
    @Test
    void connectIsMadeForTheStrimziThatTheManifestsAreCheckedAgainst() {
        assertThat(Code.text("containers/Dockerfile"))
                .contains("STRIMZI_IMAGE=quay.io/strimzi/kafka:" + Code.property("strimzi.version") + "-kafka-"
                        + Code.property("kafka.version"));
    }

    @Test
    void everySecretIsMadeByAnOperatorOrNamed() {
        var known = List.of(
                "order-producer-service",
                "order-consumer-service",
                "orders-db-app",
                "orders-db-superuser",
                "connect-database",
                "orders-lag",
                "orders-lag-login",
                "orders-cluster-ca-cert");
        assertThat(Manifest.of("overlays/production"))
                .flatExtracting(manifest -> manifest.json().findValues("secretKeyRef"))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(known).contains(reference.get("name").asText()));
    }
}
