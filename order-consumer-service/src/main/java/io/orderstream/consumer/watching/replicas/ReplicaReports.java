package io.orderstream.consumer.watching.replicas;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code replica_reports}: one row a replica. */
public final class ReplicaReports {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplicaReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(String replica, ReplicaReport report) {
        jdbc.sql("""
                        INSERT INTO replica_reports (replica, reported_at, report) VALUES (?, clock_timestamp(), ?::jsonb)
                        ON CONFLICT (replica) DO UPDATE SET reported_at = excluded.reported_at, report = excluded.report
                        """).params(replica, json.writeValueAsString(report)).update();
    }

    /** @return by name, without those that have been silent for ten minutes */
    public List<LatestReport> all() {
        return jdbc.sql("""
                        SELECT replica, greatest(0, extract(epoch FROM clock_timestamp() - reported_at)) AS age, report
                        FROM replica_reports WHERE reported_at > clock_timestamp() - interval '10 minutes' ORDER BY replica
                        """)
                .query((row, _) -> new LatestReport(
                        row.getString("replica"),
                        row.getDouble("age"),
                        json.readValue(row.getString("report"), ReplicaReport.class)))
                .list();
    }
}
