package io.orderstream.consumer.watching.connect;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A connector, and where its work can be seen.
 *
 * @param topics that a sink reads; of others its group may have offsets from an earlier version
 * @param deadLetterTopic of a sink that has one
 * @param slot of a source that reads the database's change log
 */
record DeployedConnector(
        Connector connector, Set<String> topics, Optional<String> deadLetterTopic, Optional<String> slot) {

    /** @param entry of {@code GET /connectors?expand=status&expand=info} */
    static DeployedConnector of(JsonNode entry) {
        var settings = entry.path("info").path("config");
        return new DeployedConnector(
                Connector.of(entry.path("status")),
                setting(settings, "topics").stream()
                        .flatMap(topics -> Stream.of(topics.split(",")))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()),
                setting(settings, "errors.deadletterqueue.topic.name"),
                setting(settings, "slot.name"));
    }

    private static Optional<String> setting(JsonNode settings, String name) {
        return settings.path(name).isString() ? Optional.of(settings.path(name).asString()) : Optional.empty();
    }
}
