package io.orderstream.consumer.watching.connect;

import io.orderstream.consumer.watching.slots.ReplicationSlotSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Samples Kafka Connect again and again, once for all who ask this replica, on a thread of its own. */
public final class ConnectSampler {
    private final Workers workers;
    private final Positions positions;
    private final ReplicationSlotSampler slots;
    private volatile @Nullable ConnectView last;

    ConnectSampler(Workers workers, Positions positions, ReplicationSlotSampler slots) {
        this.workers = workers;
        this.positions = positions;
        this.slots = slots;
    }

    /** @return empty where no worker is known, or before the first sample */
    public Optional<ConnectView> view() {
        return Optional.ofNullable(last);
    }

    void sample() {
        try {
            var connectors = workers.connectors();
            last = connectors.isEmpty() ? ConnectView.silent(last) : new ConnectView(true, rows(connectors.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ConnectView.Row> rows(List<DeployedConnector> reported) throws InterruptedException {
        var rows = new ArrayList<ConnectView.Row>();
        for (var one : reported) {
            var connector = one.connector();
            var letters = one.deadLetterTopic();
            rows.add(new ConnectView.Row(
                    connector,
                    connector.type().equals("sink") ? positions.lag(connector.name(), one.topics()) : null,
                    letters.isPresent() ? positions.written(letters.get()) : null,
                    one.slot().flatMap(slots::retainedBytes).orElse(null)));
        }
        return rows;
    }
}
