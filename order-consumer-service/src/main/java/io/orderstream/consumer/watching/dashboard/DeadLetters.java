package io.orderstream.consumer.watching.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of the dead letters. */
final class DeadLetters {
    private final JdbcClient jdbc;

    /** @param total by reason */
    record Summary(Map<String, Long> total, List<Newest> newest) {}

    record Newest(
            Instant at,
            String reason,
            String detail,
            int partition,
            long offset,
            @Nullable String orderId,
            String by) {}

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Summary read() {
        var total = new TreeMap<String, Long>();
        jdbc.sql("SELECT reason, count(*) FROM dead_letters GROUP BY reason").query(row -> {
            total.put(row.getString(1), row.getLong(2));
        });
        var newest = jdbc.sql("SELECT * FROM dead_letters ORDER BY dead_lettered_at DESC LIMIT 8")
                .query((row, _) -> new Newest(
                        row.getObject("dead_lettered_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("order_id"),
                        row.getString("dead_lettered_by")))
                .list();
        return new Summary(total, newest);
    }
}
