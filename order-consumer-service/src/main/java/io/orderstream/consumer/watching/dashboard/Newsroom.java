package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.watching.connect.ConnectSampler;
import io.orderstream.consumer.watching.group.GroupSampler;
import io.orderstream.consumer.watching.rebalancing.RebalanceHistory;
import io.orderstream.consumer.watching.replicas.ReplicaReports;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the next edition. What comes from the database is left as it was while the database is away, and the beat says so;
 * the group comes from the brokers and goes on.
 */
final class Newsroom {
    private static final Logger log = LoggerFactory.getLogger(Newsroom.class);
    private static final int ORDERS = 20;
    private static final int REBALANCES = 30;

    private final Sources sources;
    private final Bulletin bulletin;
    private final Viewers viewers;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Trend trend = new Trend();

    /** Where everything comes from. */
    record Sources(
            String replica,
            GroupSampler group,
            RebalanceHistory rebalances,
            ReplicaReports replicas,
            DeadLetters deadLetters,
            ConnectSampler connect) {}

    private record Beat(Instant at, String replica, boolean database) {}

    private record ReplicaRow(
            String name,
            double silentSeconds,
            Map<String, String> health,
            List<Integer> owned,
            List<Integer> waiting) {}

    Newsroom(Sources sources, Bulletin bulletin, Viewers viewers, InstantSource clock, JsonMapper json) {
        this.sources = sources;
        this.bulletin = bulletin;
        this.viewers = viewers;
        this.clock = clock;
        this.json = json;
    }

    void edition() {
        var states = new EnumMap<EventKind, String>(EventKind.class);
        var view = sources.group().view();
        states.put(EventKind.GROUP, json.writeValueAsString(view));
        sources.connect().view().ifPresent(connect -> states.put(EventKind.CONNECT, json.writeValueAsString(connect)));
        var percentiles = Percentiles.UNKNOWN;
        var database = true;
        try {
            percentiles = fromDatabase(states);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The dashboard goes on without the database", e);
            database = false;
        }
        trend.add(view, percentiles);
        var points = trend.points();
        states.put(EventKind.TREND, json.writeValueAsString(points));
        if (!points.isEmpty()) {
            states.put(EventKind.POINT, json.writeValueAsString(points.getLast()));
        }
        states.put(EventKind.BEAT, json.writeValueAsString(new Beat(clock.instant(), sources.replica(), database)));
        bulletin.publish(states);
    }

    /** Reads of the reports for the trend's sake always, of the rest only while somebody watches. */
    private Percentiles fromDatabase(Map<EventKind, String> states) {
        var reported = sources.replicas().all();
        if (viewers.watching() > 0) {
            states.put(
                    EventKind.REPLICAS,
                    json.writeValueAsString(reported.stream()
                            .map(replica -> new ReplicaRow(
                                    replica.replica(),
                                    Math.floor(replica.ageSeconds()),
                                    replica.report().health(),
                                    replica.report().owned(),
                                    replica.report().waiting()))
                            .toList()));
            states.put(
                    EventKind.ORDERS,
                    json.writeValueAsString(reported.stream()
                            .flatMap(replica -> replica.report().orders().stream())
                            .sorted(Comparator.comparing(order -> order.processedAt(), Comparator.reverseOrder()))
                            .limit(ORDERS)
                            .toList()));
            states.put(
                    EventKind.DEAD_LETTERS,
                    json.writeValueAsString(sources.deadLetters().read()));
            states.put(
                    EventKind.REBALANCES,
                    json.writeValueAsString(sources.rebalances().newest(REBALANCES)));
        }
        return Percentiles.of(reported);
    }
}
