package io.orderstream.platform.monitoring;

import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A local system's Prometheus configuration: the same files as everywhere, and targets of its own. Present while it is wanted. */
public record PrometheusFolder(StateFolder state) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One entry of a file of targets, as Prometheus reads it. */
    public record Target(List<String> targets, Map<String, String> labels) {
        public static Target of(String service, String name, String hostAndPort) {
            return new Target(List.of(hostAndPort), Map.of("service", service, "instance", name));
        }
    }

    Path root() {
        return state.configuration().resolve("prometheus");
    }

    public boolean wanted() {
        return Files.exists(configuration());
    }

    Path configuration() {
        return root().resolve("prometheus.yml");
    }

    /** @param sources the project's {@code monitoring} folder */
    public void want(Path sources) {
        try {
            Files.createDirectories(root().resolve("targets"));
            for (var file : List.of("alerts.yml", "prometheus.yml")) {
                Files.copy(sources.resolve(file), root().resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unwant() {
        if (!Files.exists(root())) {
            return;
        }
        try (var files = Files.walk(root())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes effect within seconds, without a restart.
     *
     * @param job services or connect
     */
    public void target(String job, List<Target> targets) {
        var path = root().resolve("targets").resolve(job + ".json");
        try {
            var draft = Files.createTempFile(root(), job, ".new");
            Files.writeString(draft, JSON.writeValueAsString(targets));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
