package io.orderstream.verification.reading;

import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.checking.ProductState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the database in one read-only transaction that sees one moment, as plain SQL. */
public final class DatabaseReader implements AutoCloseable {
    private static final int FETCH = 5_000;
    private static final String PROGRESS = "SELECT partition, next_offset FROM partition_progress WHERE topic = ?";
    private static final String PRODUCTS = """
            SELECT sku, p.initial_stock - p.stock, coalesce(c.quantity, 0)
            FROM products p FULL JOIN (
                SELECT l.sku, sum(l.quantity)::bigint AS quantity
                FROM order_lines l JOIN orders o USING (order_id) WHERE o.status = 'CONFIRMED' GROUP BY l.sku) c USING (sku)
            ORDER BY sku""";
    private static final String LINES_WITHOUT_ORDER =
            "SELECT count(*) FROM order_lines l WHERE NOT EXISTS (SELECT FROM orders o WHERE o.order_id = l.order_id)";

    private final Connection connection;

    private DatabaseReader(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException if the database does not answer within a few seconds */
    public static DatabaseReader open(RunFile.Database database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("ApplicationName", "orders verify");
        var connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return new DatabaseReader(connection);
    }

    /** @return the next offset of each partition of the orders' topic */
    public Map<Integer, Long> progress() throws SQLException {
        try (var query = connection.prepareStatement(PROGRESS)) {
            query.setQueryTimeout(5);
            query.setString(1, Topics.ORDERS);
            var progress = new HashMap<Integer, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    progress.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return progress;
        }
    }

    /** Ends the moment that is seen; the next read begins a new one. */
    public void nextMoment() throws SQLException {
        connection.rollback();
    }

    void readOrders(OrderIndex orders) throws SQLException {
        try (var query = streaming(OrderRows.QUERY);
                var rows = query.executeQuery()) {
            new OrderRows(orders).read(rows);
        }
    }

    List<ProductState> products() throws SQLException {
        try (var query = streaming(PRODUCTS);
                var rows = query.executeQuery()) {
            var products = new ArrayList<ProductState>();
            while (rows.next()) {
                products.add(new ProductState(rows.getString(1), rows.getObject(2, Long.class), rows.getLong(3)));
            }
            return products;
        }
    }

    long linesWithoutOrder() throws SQLException {
        try (var query = streaming(LINES_WITHOUT_ORDER);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private PreparedStatement streaming(String sql) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        return query;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
