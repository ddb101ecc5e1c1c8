package io.orderstream.benchmarks.rebalance;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** What took effect when, as the database tells. */
final class Effects implements AutoCloseable {
    private static final String GAPS = """
            SELECT partition, extract(epoch FROM max(gap)) * 1000 FROM (
                SELECT partition, processed_at,
                       processed_at - lag(processed_at) OVER (PARTITION BY partition ORDER BY record_offset) AS gap
                FROM orders WHERE processed_at > ?::timestamptz - interval '2 minutes') AS gaps
            WHERE processed_at BETWEEN ? AND ? GROUP BY partition
            """;

    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Connection connection;

    Effects(RunFile.Database database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** @return longest time without an effect that ended between the two instants, in milliseconds by partition; none where none ended */
    Map<Integer, Long> longestGaps(Instant from, Instant to) throws SQLException {
        try (var statement = connection.prepareStatement(GAPS)) {
            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var gaps = new TreeMap<Integer, Long>();
                while (rows.next()) {
                    gaps.put(rows.getInt(1), Math.round(rows.getDouble(2)));
                }
                return gaps;
            }
        }
    }

    /** Until each partition had an effect after the instant: before, a pause is not over, and has no length yet. */
    void awaitEachPartition(Instant after) {
        if (!Waiting.until(CATCH_UP, BETWEEN_LOOKS, () -> partitionsWithAnEffectAfter(after) == Topics.PARTITIONS)) {
            throw CommandFailedException.because(
                    "a partition has had no effect for " + CATCH_UP.toSeconds() + " s after the assignment was stable");
        }
    }

    private int partitionsWithAnEffectAfter(Instant after) {
        try (var statement =
                connection.prepareStatement("SELECT count(DISTINCT partition) FROM orders WHERE processed_at > ?")) {
            statement.setObject(1, after.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
    }

    /** @return the database's progress by partition */
    Map<Integer, Long> progress() throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT partition, next_offset FROM partition_progress WHERE topic = ?")) {
            statement.setString(1, Topics.ORDERS);
            try (var rows = statement.executeQuery()) {
                var progress = new TreeMap<Integer, Long>();
                while (rows.next()) {
                    progress.put(rows.getInt(1), rows.getLong(2));
                }
                return progress;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
