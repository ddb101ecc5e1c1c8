package io.orderstream.verification.connect;

import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What Kafka Connect has brought where it belongs, beside what it had to bring. Read from the database and the topic, past Connect. */
public record Deliveries(RunFile run) {
    /** How many orders, and their totals added up, whatever the currency. */
    public record Sum(long orders, BigDecimal total) {
        @Override
        public String toString() {
            return orders + " orders, " + total.toPlainString();
        }
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** What the service has stored. */
    public Sum stored() {
        return sum("orders");
    }

    public Sum warehouse() {
        return sum("warehouse.orders");
    }

    public StatusEvents statusEvents() {
        return StatusEvents.of(orderIds(), TopicContent.of(run.kafka().bootstrap(), Topics.ORDER_STATUS));
    }

    private Sum sum(String table) {
        return query("SELECT count(*), coalesce(sum(total), 0) FROM " + table, rows -> {
            rows.next();
            return new Sum(rows.getLong(1), rows.getBigDecimal(2).stripTrailingZeros());
        });
    }

    private Set<String> orderIds() {
        return query("SELECT order_id::text FROM orders", rows -> {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        });
    }

    private <T> T query(String sql, Reading<T> reading) {
        var database = run.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read: " + e.getMessage(), e);
        }
    }
}
