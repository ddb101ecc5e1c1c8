package io.orderstream.deadletters;

import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Coordinates;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The record of what was written back: beside the orders, in the consumers' database, so that whoever redrives next and the order's timeline see it. */
public final class Redrives implements AutoCloseable {
    private static final String LATEST = """
            SELECT DISTINCT ON (r.partition, r.record_offset) r.partition, r.record_offset, r.asked_at, r.asked_by,
                   coalesce(r.to_offset, -1),
                   CASE WHEN r.to_offset IS NULL THEN 'UNKNOWN'
                        WHEN d.topic IS NOT NULL THEN 'DEAD_AGAIN'
                        WHEN p.next_offset IS NULL OR p.next_offset <= r.to_offset THEN 'WAITING'
                        WHEN o.order_id IS NOT NULL THEN o.status
                        ELSE 'NO_EFFECT' END
            FROM redrives r
            LEFT JOIN dead_letters d ON d.topic = r.topic AND d.partition = r.partition AND d.record_offset = r.to_offset
            LEFT JOIN partition_progress p ON p.topic = r.topic AND p.partition = r.partition
            LEFT JOIN orders o ON o.order_id = r.order_id
            WHERE r.topic = ?
            ORDER BY r.partition, r.record_offset, r.id DESC""";

    private static final String BEGIN = """
            INSERT INTO redrives (topic, partition, record_offset, order_id, asked_by) VALUES (?, ?, ?, ?, ?) RETURNING id""";

    private static final String END = "UPDATE redrives SET to_offset = ? WHERE id = ?";

    private final Connection connection;

    /** @throws UnreachableException if the database does not answer within a few seconds */
    public Redrives(RunFile.Database database) {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "orders deadletters");
        try {
            connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw new UnreachableException("The database does not answer", e);
        }
    }

    /** @return the last redrive of each record that was ever written back */
    public Map<Coordinates, Redrive> latest() {
        try (var query = connection.prepareStatement(LATEST)) {
            query.setString(1, Topics.ORDERS);
            var redrives = new HashMap<Coordinates, Redrive>();
            var rows = query.executeQuery();
            while (rows.next()) {
                redrives.put(new Coordinates(rows.getInt(1), rows.getLong(2)), redrive(rows));
            }
            return redrives;
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
    }

    private static Redrive redrive(ResultSet row) throws SQLException {
        return new Redrive(
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                new Coordinates(row.getInt(1), row.getLong(5)),
                Redrive.Outcome.valueOf(row.getString(6)));
    }

    /** Before the record is written: a process that dies in between leaves a trace. @return what {@link #end} needs */
    long begin(DeadLetter letter, Coordinates original, String who) {
        try (var insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, Topics.ORDERS);
            insert.setInt(2, original.partition());
            insert.setLong(3, original.offset());
            insert.setObject(4, letter.orderId().orElse(null));
            insert.setString(5, who);
            var row = insert.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be written", e);
        }
    }

    /** @param offset that the brokers acknowledged */
    void end(long id, long offset) {
        try (var update = connection.prepareStatement(END)) {
            update.setLong(1, offset);
            update.setLong(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // Nothing is open in it.
        }
    }
}
