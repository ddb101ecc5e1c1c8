package io.orderstream.k8s;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Manifests made from files that serve elsewhere too: kustomize takes none from outside its folder. */
enum Generated {
    /** One per file of {@code connect/connectors}. */
    CONNECTORS("connectors.yaml", "connect/connectors/*.json") {
        @Override
        String content() {
            return connectorFiles().stream().map(Generated::connector).collect(Collectors.joining("---\n"));
        }
    },
    METRICS("connect-metrics.yaml", "connect/metrics.yml") {
        @Override
        String content() {
            return """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: connect-metrics
                    data:
                      metrics.yml: |
                    """ + Code.text(source).indent(4);
        }
    },
    ALERTS("alerts.yaml", "monitoring/alerts.yml") {
        @Override
        String content() {
            return """
                    apiVersion: monitoring.coreos.com/v1
                    kind: PrometheusRule
                    metadata:
                      name: orders
                    spec:
                    """ + dump(new Yaml().load(Code.text(source))).indent(2);
        }
    };

    private static final Path CONNECTORS_FOLDER = Kubectl.HOME.resolve("connect/connectors");
    /** As often as the supervisor of the other deployments: {@code supervisor.max.restarts}. */
    private static final int RESTARTS = 20;

    final Path file;
    final String source;

    Generated(String name, String source) {
        this.file = Kubectl.HOME.resolve("k8s/base/generated").resolve(name);
        this.source = source;
    }

    abstract String content();

    final String text() {
        return "# Made from " + source + " by k8s/generate; a test compares.\n" + content();
    }

    private static List<Path> connectorFiles() {
        try (var files = Files.list(CONNECTORS_FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String connector(Path file) {
        try {
            var settings = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            var spec = new LinkedHashMap<String, Object>();
            spec.put("class", settings.remove("connector.class").asText());
            spec.put("tasksMax", Integer.valueOf(settings.remove("tasks.max").asText()));
            spec.put("autoRestart", new TreeMap<>(Map.of("enabled", true, "maxRestarts", RESTARTS)));
            spec.put("config", new ObjectMapper().convertValue(settings, Map.class));
            return """
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaConnector
                    metadata:
                      name: %s
                      labels: {strimzi.io/cluster: orders-connect}
                    """.formatted(file.getFileName().toString().replace(".json", "")) + dump(Map.of("spec", spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dump(Object tree) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(tree);
    }
}
