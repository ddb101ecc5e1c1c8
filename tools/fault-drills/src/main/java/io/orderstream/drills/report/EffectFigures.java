package io.orderstream.drills.report;

import io.orderstream.running.RunFile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When orders took effect, as the database tells.
 *
 * @param longestStandstill of any partition, between two orders of it that took effect one after the other
 * @param lateEffects the tenths of a second in which an order took effect that had to wait for it for more than two seconds, in
 *     their order
 */
public record EffectFigures(Duration longestStandstill, List<Instant> lateEffects) {
    /** Without a late effect for so long, what was late before is over. */
    static final Duration CALM = Duration.ofSeconds(5);

    private static final String STANDSTILL = """
            SELECT max(gap)
            FROM (SELECT extract(epoch FROM processed_at - lag(processed_at) OVER (PARTITION BY partition ORDER BY record_offset)) AS gap
                  FROM orders WHERE processed_at > ?) effects""";
    private static final String LATE = """
            SELECT DISTINCT date_bin('100 milliseconds', processed_at, 'epoch') AS at
            FROM orders WHERE processed_at > ? AND processed_at - accepted_at > interval '2 seconds' ORDER BY at""";

    public EffectFigures {
        lateEffects = List.copyOf(lateEffects);
    }

    public static EffectFigures since(Instant begin, RunFile.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var standstill = connection.prepareStatement(STANDSTILL);
                var late = connection.prepareStatement(LATE)) {
            standstill.setTimestamp(1, Timestamp.from(begin));
            late.setTimestamp(1, Timestamp.from(begin));
            try (var longest = standstill.executeQuery();
                    var rows = late.executeQuery()) {
                longest.next();
                var effects = new ArrayList<Instant>();
                while (rows.next()) {
                    effects.add(rows.getTimestamp(1).toInstant());
                }
                return new EffectFigures(Duration.ofNanos((long) (longest.getDouble(1) * 1e9)), effects);
            }
        }
    }

    /** @return the last late effect after the moment that was not followed by another within {@link #CALM} */
    public Optional<Instant> lateUntil(Instant moment) {
        var last = Optional.<Instant>empty();
        for (var at : lateEffects) {
            if (last.isPresent() && at.isAfter(last.get().plus(CALM))) {
                break;
            }
            if (at.isAfter(moment)) {
                last = Optional.of(at);
            }
        }
        return last;
    }
}
