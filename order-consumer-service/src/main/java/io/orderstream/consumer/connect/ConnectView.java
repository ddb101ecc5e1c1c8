package io.orderstream.consumer.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Connect as it was a moment ago.
 *
 * @param answers whether a worker answered; if not, nothing is known of the connectors
 * @param connectors by name
 */
public record ConnectView(boolean answers, List<Row> connectors) {
    static final ConnectView SILENT = new ConnectView(false, List.of());

    public ConnectView {
        connectors = List.copyOf(connectors);
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
