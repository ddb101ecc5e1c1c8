package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.watching.rebalancing.RebalanceHistory;
import io.orderstream.consumer.watching.replicas.LatestReport;
import io.orderstream.consumer.watching.replicas.ReplicaReports;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of the database: the replicas, their last orders, the dead letters, the rebalances. */
final class DatabaseStates implements DatabaseSampler.Source {
    private static final int ORDERS = 20;
    private static final int REBALANCES = 30;

    private final ReplicaReports reports;
    private final DeadLetters deadLetters;
    private final RebalanceHistory rebalances;
    private final JsonMapper json;

    private record ReplicaRow(
            String name,
            double silentSeconds,
            Map<String, String> health,
            List<Integer> owned,
            List<Integer> waiting) {}

    DatabaseStates(ReplicaReports reports, DeadLetters deadLetters, RebalanceHistory rebalances, JsonMapper json) {
        this.reports = reports;
        this.deadLetters = deadLetters;
        this.rebalances = rebalances;
        this.json = json;
    }

    @Override
    public List<LatestReport> reports() {
        return reports.all();
    }

    @Override
    public Map<EventKind, String> states(List<LatestReport> reports) {
        var replicas = reports.stream().map(DatabaseStates::row).toList();
        var orders = reports.stream()
                .flatMap(replica -> replica.report().orders().stream())
                .sorted(Comparator.comparing(order -> order.processedAt(), Comparator.reverseOrder()))
                .limit(ORDERS)
                .toList();
        return Map.of(
                EventKind.REPLICAS, json.writeValueAsString(replicas),
                EventKind.ORDERS, json.writeValueAsString(orders),
                EventKind.DEAD_LETTERS, json.writeValueAsString(deadLetters.read()),
                EventKind.REBALANCES, json.writeValueAsString(rebalances.newest(REBALANCES)));
    }

    private static ReplicaRow row(LatestReport replica) {
        return new ReplicaRow(
                replica.replica(),
                Math.floor(replica.ageSeconds()),
                replica.report().health(),
                replica.report().owned(),
                replica.report().waiting());
    }
}
