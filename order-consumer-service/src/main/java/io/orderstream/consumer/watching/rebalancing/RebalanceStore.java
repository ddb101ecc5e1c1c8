package io.orderstream.consumer.watching.rebalancing;

import io.orderstream.consumer.watching.rebalancing.Observation.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rebalances}, bounded. */
final class RebalanceStore {
    /** Observations that are kept: with six replicas, the last 300 rebalances or more. */
    static final int KEPT = 2_000;

    private final JdbcClient jdbc;

    RebalanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the row's id */
    long add(Observation seen) {
        var id = jdbc.sql("""
                        INSERT INTO rebalances (at, member, generation, kind, owned, pause_ms, redelivered)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(
                        OffsetDateTime.ofInstant(seen.at(), ZoneOffset.UTC),
                        seen.member(),
                        seen.generation(),
                        seen.kind().name(),
                        seen.owned().stream().mapToInt(Integer::intValue).toArray(),
                        seen.pause().toMillis(),
                        seen.redelivered())
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM rebalances WHERE id <= ?").param(id - KEPT).update();
        return id;
    }

    void redelivered(long id, long records) {
        jdbc.sql("UPDATE rebalances SET redelivered = redelivered + ? WHERE id = ?")
                .params(records, id)
                .update();
    }

    /** @return oldest first */
    List<Observation> all() {
        return jdbc.sql("SELECT * FROM rebalances ORDER BY at, id")
                .query((row, _) -> observation(row))
                .list();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("member"),
                row.getInt("generation"),
                Kind.valueOf(row.getString("kind")),
                Arrays.asList((Integer[]) row.getArray("owned").getArray()),
                Duration.ofMillis(row.getLong("pause_ms")),
                row.getLong("redelivered"));
    }
}
