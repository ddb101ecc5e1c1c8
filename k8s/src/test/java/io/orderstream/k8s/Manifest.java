package io.orderstream.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** One rendered resource. */
record Manifest(JsonNode json) {
    static final List<String> FOLDERS = List.of("base", "overlays/local", "overlays/production");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    /** Rendered once a folder. */
    static List<Manifest> of(String folder) {
        return RENDERED.computeIfAbsent(folder, where -> parse(Kubectl.render(where)));
    }

    static Manifest one(String folder, String kind, String name) {
        return of(folder).stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " has no " + kind + " " + name));
    }

    static Stream<Manifest> all(String folder, String kind) {
        return of(folder).stream().filter(manifest -> manifest.kind().equals(kind));
    }

    private static List<Manifest> parse(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .map(document -> new Manifest(JSON.valueToTree(document)))
                .toList();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** By JSON pointer; a missing node if there is nothing. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The pod template of a workload, a missing node in any other kind. */
    JsonNode podSpec() {
        return at("/spec/template/spec");
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
