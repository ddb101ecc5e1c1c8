package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.kafka.model.connect.KafkaConnectSpec;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Strimzi's workers are those of {@code connect/worker.properties}. */
class ConnectTests {
    static final List<String> FOLDERS = Manifest.FOLDERS;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(CONNECT_[A-Z_]+)}");
    private static final List<String> OPERATORS = List.of(KafkaConnectSpec.FORBIDDEN_PREFIXES.split(", "));

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void workersHaveTheSameSettings(String folder) throws IOException {
        var wanted = new TreeMap<String, String>();
        worker().forEach((name, value) -> {
            if (!setByTheOperator(name) && !name.startsWith("supervisor.")) {
                wanted.put(name, value);
            }
        });
        var given = connect(folder).at("/spec/config").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
        assertThat(given).isEqualTo(wanted);
    }

    @Test
    void groupAndTopicsAreTheSame() throws IOException {
        var worker = worker();
        var spec = connect("base").at("/spec");
        assertThat(spec.path("groupId").asText()).isEqualTo(worker.get("group.id"));
        assertThat(spec.path("configStorageTopic").asText()).isEqualTo(worker.get("config.storage.topic"));
        assertThat(spec.path("offsetStorageTopic").asText()).isEqualTo(worker.get("offset.storage.topic"));
        assertThat(spec.path("statusStorageTopic").asText()).isEqualTo(worker.get("status.storage.topic"));
    }

    /** Strimzi's image has an entry point of its own, and the rest of the variables is for that one's REST address. */
    @Test
    void everyVariableThatTheFilesNameIsThere() {
        var named = new TreeSet<String>();
        var texts = Code.text("connect/worker.properties") + Generated.CONNECTORS.content();
        VARIABLE.matcher(texts).results().map(found -> found.group(1)).forEach(named::add);
        named.removeIf(name -> name.startsWith("CONNECT_REST_"));
        var given = connect("base").at("/spec/template/connectContainer/env").findValues("name").stream()
                .map(JsonNode::asText)
                .filter(name -> name.startsWith("CONNECT_"));
        assertThat(given).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void replicasAreTheBrokers(String folder) {
        var brokers = Manifest.one(folder, "KafkaNodePool", "combined").at("/spec/replicas");
        assertThat(connect(folder)
                        .at("/spec/template/connectContainer/env/0/value")
                        .asInt())
                .isEqualTo(brokers.asInt());
    }

    private static boolean setByTheOperator(String name) {
        return OPERATORS.stream().anyMatch(name::startsWith);
    }

    private static Manifest connect(String folder) {
        return Manifest.one(folder, "KafkaConnect", "orders-connect");
    }

    private static Map<String, String> worker() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Code.text("connect/worker.properties")));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
