package io.orderstream.consumer.api.orders;

import io.orderstream.consumer.api.Amounts;
import io.orderstream.consumer.api.orders.OrderView.Event;
import io.orderstream.consumer.api.orders.OrderView.Line;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads orders with their lines, one statement a question. */
final class OrderQueries {
    private static final String SELECT = """
            SELECT o.*, l.skus, l.quantities, l.prices
            FROM orders o
            CROSS JOIN LATERAL (
                SELECT array_agg(sku ORDER BY line_no) AS skus, array_agg(quantity ORDER BY line_no) AS quantities,
                       array_agg(unit_price ORDER BY line_no) AS prices
                FROM order_lines WHERE order_lines.order_id = o.order_id
            ) l
            """;

    private final JdbcClient jdbc;

    OrderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderView> byId(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.order_id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .optional();
    }

    /** @return dead letters of records with that order id, oldest first, at most 100 */
    List<Event> deadLetters(UUID id) {
        return jdbc.sql("SELECT * FROM dead_letters WHERE order_id = ? ORDER BY dead_lettered_at LIMIT 100")
                .param(id)
                .query((row, _) -> new Event(
                        instant(row, "dead_lettered_at"),
                        "DEAD_LETTERED",
                        "partition %d, offset %d, by %s: %s: %s"
                                .formatted(
                                        row.getInt("partition"),
                                        row.getLong("record_offset"),
                                        row.getString("dead_lettered_by"),
                                        row.getString("reason"),
                                        row.getString("detail"))))
                .list();
    }

    /** @return when dead letters of that order were written back to its topic, oldest first */
    List<Event> redrives(UUID id) {
        return jdbc.sql("SELECT * FROM redrives WHERE order_id = ? AND to_offset IS NOT NULL ORDER BY asked_at")
                .param(id)
                .query((row, _) -> new Event(
                        instant(row, "asked_at"),
                        "REDRIVEN",
                        "partition %d, offset %d written back as offset %d, by %s"
                                .formatted(
                                        row.getInt("partition"),
                                        row.getLong("record_offset"),
                                        row.getLong("to_offset"),
                                        row.getString("asked_by"))))
                .list();
    }

    /** @return newest first, at most {@code limit} */
    List<OrderView> byCustomer(String customerId, int limit) {
        return jdbc.sql(SELECT + "WHERE o.customer_id = ? ORDER BY o.accepted_at DESC, o.order_id LIMIT ?")
                .params(customerId, limit)
                .query((row, _) -> view(row))
                .list();
    }

    /** @return those of the ids whose order had its effect */
    Set<UUID> processed(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("SELECT order_id FROM orders WHERE order_id IN (:ids)")
                .param("ids", ids)
                .query(UUID.class)
                .list());
    }

    private static OrderView view(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var status = row.getString("status");
        var reason = row.getString("reason");
        var accepted = instant(row, "accepted_at");
        var processed = instant(row, "processed_at");
        var at = "partition " + row.getInt("partition") + ", offset " + row.getLong("record_offset");
        var by = row.getString("processed_by");
        return new OrderView(
                row.getObject("order_id", UUID.class),
                status,
                reason,
                row.getString("customer_id"),
                currency,
                Amounts.text(row.getBigDecimal("total"), currency),
                lines(row, currency),
                row.getInt("partition"),
                row.getLong("record_offset"),
                accepted,
                processed,
                by,
                List.of(
                        new Event(accepted, "ACCEPTED", at),
                        new Event(processed, status, reason == null ? "by " + by : "by " + by + ": " + reason)));
    }

    private static List<Line> lines(ResultSet row, String currency) throws SQLException {
        var skus = array(row.getArray("skus"), String[].class);
        var quantities = array(row.getArray("quantities"), Integer[].class);
        var prices = array(row.getArray("prices"), BigDecimal[].class);
        var lines = new ArrayList<Line>();
        for (var i = 0; i < skus.length; i++) {
            lines.add(new Line(skus[i], quantities[i], Amounts.text(prices[i], currency)));
        }
        return lines;
    }

    private static <T> T array(Array column, Class<T> type) throws SQLException {
        return type.cast(column.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
