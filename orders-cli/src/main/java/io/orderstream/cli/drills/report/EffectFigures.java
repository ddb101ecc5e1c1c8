package io.orderstream.cli.drills.report;

import io.orderstream.platform.run.RunFile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When orders took effect, as the database tells.
 *
 * @param longestStandstill of any partition, between two orders of it that took effect one after the other
 * @param lastLateEffect when the last order took effect that had to wait for it for more than two seconds
 */
public record EffectFigures(
        Duration longestStandstill, @Nullable Instant lastLateEffect) {
    private static final String QUERY = """
            SELECT max(gap), max(processed_at) FILTER (WHERE processed_at - accepted_at > interval '2 seconds')
            FROM (SELECT processed_at, accepted_at,
                         extract(epoch FROM processed_at - lag(processed_at) OVER (PARTITION BY partition ORDER BY record_offset)) AS gap
                  FROM orders WHERE processed_at > ?) effects""";

    public static EffectFigures since(Instant begin, RunFile.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var query = connection.prepareStatement(QUERY)) {
            query.setTimestamp(1, Timestamp.from(begin));
            try (var row = query.executeQuery()) {
                row.next();
                var late = row.getTimestamp(2);
                return new EffectFigures(
                        Duration.ofNanos((long) (row.getDouble(1) * 1e9)), late == null ? null : late.toInstant());
            }
        }
    }

    /** @return when the last order took effect late, if that was after the moment */
    public Optional<Instant> lastLateEffectAfter(Instant moment) {
        return Optional.ofNullable(lastLateEffect).filter(at -> at.isAfter(moment));
    }
}
