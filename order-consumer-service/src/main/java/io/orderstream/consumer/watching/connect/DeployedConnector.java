package io.orderstream.consumer.watching.connect;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A connector, and where its work can be seen.
 *
 * @param deadLetterTopic of a sink that has one
 * @param slot of a source that reads the database's change log
 */
record DeployedConnector(Connector connector, Optional<String> deadLetterTopic, Optional<String> slot) {

    /** @param entry of {@code GET /connectors?expand=status&expand=info} */
    static DeployedConnector of(JsonNode entry) {
        var settings = entry.path("info").path("config");
        return new DeployedConnector(
                Connector.of(entry.path("status")),
                setting(settings, "errors.deadletterqueue.topic.name"),
                setting(settings, "slot.name"));
    }

    private static Optional<String> setting(JsonNode settings, String name) {
        return settings.path(name).isString() ? Optional.of(settings.path(name).asString()) : Optional.empty();
    }
}
