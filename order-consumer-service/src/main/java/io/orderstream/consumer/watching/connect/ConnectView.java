package io.orderstream.consumer.watching.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Connect as it was a moment ago.
 *
 * @param answers whether a worker answered; if not, the connectors are as they were when one last did
 * @param connectors by name; none if no worker ever answered
 */
public record ConnectView(boolean answers, List<Row> connectors) {
    public ConnectView {
        connectors = List.copyOf(connectors);
    }

    /** @param before what was known when a worker last answered */
    static ConnectView silent(@Nullable ConnectView before) {
        return new ConnectView(false, before == null ? List.of() : before.connectors);
    }

    /**
     * A connector, and what is known of its work.
     *
     * @param lag records of its topics that a sink has not committed; null for a source, or if it is not known
     * @param deadLetters records on its dead-letter topic; null if it has none, or if it is not known
     * @param retainedBytes of change log that the database keeps for a source; null for a sink, or if it is not known
     */
    public record Row(
            Connector connector,
            @Nullable Long lag,
            @Nullable Long deadLetters,
            @Nullable Double retainedBytes) {}
}
