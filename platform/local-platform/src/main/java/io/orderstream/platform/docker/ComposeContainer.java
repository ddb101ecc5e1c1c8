package io.orderstream.platform.docker;

import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A container as {@code docker compose ps --format json} tells of it.
 *
 * @param service its name in docker-compose.yml
 */
public record ComposeContainer(String service, String name, List<Port> ports) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param published on this machine, 0 if it is not */
    record Port(int inside, int published) {}

    /** @param text one object a line (since Compose 2.21), or one array */
    public static List<ComposeContainer> parse(String text) {
        if (text.startsWith("[")) {
            return JSON.readTree(text).valueStream().map(ComposeContainer::of).toList();
        }
        return text.lines().map(JSON::readTree).map(ComposeContainer::of).toList();
    }

    private static ComposeContainer of(JsonNode node) {
        var ports = node.path("Publishers")
                .valueStream()
                .map(port -> new Port(
                        port.path("TargetPort").asInt(),
                        port.path("PublishedPort").asInt()))
                .toList();
        return new ComposeContainer(
                node.path("Service").asString(), node.path("Name").asString(), ports);
    }

    /** @return where the container's port is on this machine */
    OptionalInt published(int inside) {
        return ports.stream()
                .filter(port -> port.inside() == inside && port.published() != 0)
                .mapToInt(Port::published)
                .findFirst();
    }
}
