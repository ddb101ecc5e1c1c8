package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Rate;
import io.orderstream.running.RunFile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What took effect since an instant, as the database tells. */
record Effects(RunFile.Database database) {
    /**
     * A slice's orders have one instant, that of its end. So each replica's orders after its first slice were worked on between
     * its first instant and its last.
     */
    private static final String RATES = """
            SELECT sum(orders), sum(orders / seconds), count(*) FROM (
                SELECT count(*) FILTER (WHERE processed_at > first) AS orders,
                       extract(epoch FROM max(processed_at) - min(first)) AS seconds
                FROM (SELECT processed_by, processed_at, min(processed_at) OVER (PARTITION BY processed_by) AS first
                      FROM orders WHERE processed_at >= ?) AS stamped
                GROUP BY processed_by) AS replicas
            WHERE seconds > 0
            """;

    /** @return the sum of what each replica did while it was at work */
    Rate rateSince(Instant begun) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var question = connection.prepareStatement(RATES)) {
            question.setObject(1, begun.atOffset(ZoneOffset.UTC));
            try (var row = question.executeQuery()) {
                row.next();
                var seconds = row.getDouble(1) / row.getDouble(2);
                return new Rate(row.getLong(1), Duration.ofNanos(Math.round(seconds * 1e9)));
            }
        }
    }
}
