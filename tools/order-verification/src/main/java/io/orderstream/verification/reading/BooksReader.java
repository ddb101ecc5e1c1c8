package io.orderstream.verification.reading;

import io.orderstream.running.RunFile;
import io.orderstream.running.Text;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.verification.checking.Books;
import io.orderstream.verification.checking.Books.Sum;
import io.orderstream.verification.checking.Books.Warehouse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sums of books and warehouse. The warehouse follows the orders, so those that are stored by now are waited for; what comes
 * in meanwhile is not.
 */
public final class BooksReader {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final String ORDERS = "SELECT count(*), coalesce(sum(total), 0) FROM ";
    private static final String LINES = "SELECT count(*), coalesce(sum(quantity * unit_price), 0) FROM ";
    private static final String HORIZON = "SELECT coalesce(max(processed_at), 'epoch')::text FROM orders";
    private static final String MISSING = """
            SELECT count(*) FROM orders AS o
            WHERE processed_at <= ?::timestamptz
              AND NOT (EXISTS (SELECT FROM warehouse.orders AS w WHERE w.order_id = o.order_id)
                       AND order_id IN (SELECT order_id FROM warehouse.order_lines))""";
    private static final String DIFFERING = """
            SELECT order_id::text, o.total, l.total, wo.total, wl.total, count(*) OVER ()
            FROM orders AS o
            FULL JOIN (SELECT order_id, sum(quantity * unit_price) AS total FROM order_lines GROUP BY 1) AS l USING (order_id)
            FULL JOIN warehouse.orders AS wo USING (order_id)
            FULL JOIN (SELECT order_id, sum(quantity * unit_price) AS total FROM warehouse.order_lines GROUP BY 1) AS wl
                USING (order_id)
            WHERE (o.processed_at IS NULL OR o.processed_at <= ?::timestamptz)
              AND NOT (o.order_id IS NOT NULL AND (wo.order_id IS NULL OR wl.order_id IS NULL)) -- missing
              AND (o.total = l.total AND o.total = wo.total AND o.total = wl.total) IS NOT TRUE
            LIMIT 10""";

    private final RunFile running;
    private final Consumer<String> progress;

    /** @param progress is told, in sentences, how far the reading is */
    public BooksReader(RunFile running, Consumer<String> progress) {
        this.running = running;
        this.progress = progress;
    }

    /**
     * @param patience how long to wait for the sinks
     * @throws UnreachableException if the database does not answer
     */
    public Books read(Duration patience) {
        var login = running.database();
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            var warehouse = isKept(connection) ? warehouse(connection, patience) : null;
            return new Books(sum(connection, ORDERS + "orders"), sum(connection, LINES + "order_lines"), warehouse);
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
    }

    /** A warehouse whose workers are all gone stays behind, and proves nothing. */
    private boolean isKept(Connection connection) throws SQLException {
        return running.connect().stream().anyMatch(worker -> worker.pid() != null)
                && text(connection, "SELECT to_regclass('warehouse.orders')::text") != null
                && text(connection, "SELECT to_regclass('warehouse.order_lines')::text") != null;
    }

    private Warehouse warehouse(Connection connection, Duration patience) throws SQLException {
        var horizon = String.valueOf(text(connection, HORIZON));
        await(connection, horizon, patience);
        progress.accept("Comparing the warehouse with the books");
        var examples = new ArrayList<String>();
        var differing = 0L;
        try (var query = connection.prepareStatement(DIFFERING)) {
            query.setString(1, horizon);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    differing = rows.getLong(6);
                    examples.add(Text.format(
                            "%s: orders %s, order_lines %s, warehouse.orders %s, warehouse.order_lines %s",
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
        }
        return new Warehouse(
                sum(connection, ORDERS + "warehouse.orders"),
                sum(connection, LINES + "warehouse.order_lines"),
                missing(connection, horizon),
                differing,
                examples);
    }

    /** Returns when nothing is missing, or when patience is at its end: whoever judges looks again. */
    private void await(Connection connection, String horizon, Duration patience) {
        var _ = Waiting.until(patience, INTERVAL, () -> {
            var missing = missing(connection, horizon);
            if (missing > 0) {
                progress.accept(Text.format("Waiting for the warehouse: %,d orders", missing));
            }
            return missing == 0;
        });
    }

    private static long missing(Connection connection, String horizon) {
        try (var query = connection.prepareStatement(MISSING)) {
            query.setString(1, horizon);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new UnreachableException("The warehouse cannot be read", e);
        }
    }

    private static Sum sum(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new Sum(rows.getLong(1), rows.getBigDecimal(2));
        }
    }

    private static @Nullable String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
