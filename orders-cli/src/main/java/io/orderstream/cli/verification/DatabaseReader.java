package io.orderstream.cli.verification;

import io.orderstream.cli.verification.Evidence.Effect;
import io.orderstream.platform.run.RunFile;
import io.orderstream.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the tables in one read-only transaction, so that they belong together. */
final class DatabaseReader implements AutoCloseable {
    private static final int FETCH = 5_000;

    private final Connection connection;

    DatabaseReader(RunFile.Database database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    List<Effect> effects() throws SQLException {
        var effects = new ArrayList<Effect>();
        query(
                "SELECT * FROM orders",
                row -> effects.add(new Effect(
                        row.getObject("order_id", UUID.class),
                        new Place(row.getInt("partition"), row.getLong("record_offset")),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getString("currency"),
                        row.getBigDecimal("total"),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("processed_at", OffsetDateTime.class).toInstant())));
        return effects;
    }

    Map<UUID, OrderContent.Folded> contents() throws SQLException {
        var contents = new HashMap<UUID, OrderContent>();
        query(
                "SELECT order_id, sku, quantity, unit_price FROM order_lines ORDER BY order_id, line_no",
                row -> contents.computeIfAbsent(row.getObject(1, UUID.class), _ -> new OrderContent())
                        .add(row.getString(2), row.getInt(3), row.getBigDecimal(4)));
        var folded = new HashMap<UUID, OrderContent.Folded>();
        contents.forEach((id, content) -> folded.put(id, content.fold()));
        return folded;
    }

    List<String> stockMismatches() throws SQLException {
        var mismatches = new ArrayList<String>();
        query(
                """
                SELECT p.sku, p.initial_stock - p.stock AS taken, coalesce(sold.quantity, 0) AS sold
                FROM products p LEFT JOIN (
                    SELECT sku, sum(quantity) AS quantity FROM order_lines JOIN orders USING (order_id)
                    WHERE status = 'CONFIRMED' GROUP BY sku
                ) sold USING (sku)
                WHERE p.initial_stock - p.stock <> coalesce(sold.quantity, 0)
                """,
                row -> mismatches.add(
                        row.getString(1) + ": taken " + row.getLong(2) + ", confirmed " + row.getLong(3)));
        return mismatches;
    }

    Map<Integer, Long> progress() throws SQLException {
        var progress = new TreeMap<Integer, Long>();
        query(
                "SELECT partition, next_offset FROM partition_progress WHERE topic = '" + Topics.ORDERS + "'",
                row -> progress.put(row.getInt(1), row.getLong(2)));
        return progress;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
