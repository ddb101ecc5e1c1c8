package io.orderstream.consumer.processing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Tells whoever listens behind Kafka Connect what became of an order, in the transaction in which it became so. */
final class Outbox {
    private static final String[] NONE = {};

    private final JdbcOperations jdbc;

    Outbox(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param orders written before in this transaction */
    void publish(List<UUID> orders) {
        // From the view, not from the values at hand: a reader that starts anew reads the view, and must find the same
        // events.
        var places = jdbc.query(
                "INSERT INTO outbox SELECT * FROM order_events WHERE order_id = ANY (?) RETURNING ctid::text",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", orders.toArray())),
                (row, _) -> row.getString(1));
        // At once: the rows live in the database's change log, from which they are published once this transaction has
        // committed. Nobody has to tidy up behind a reader, or for want of one. By place, for the table has no index,
        // and
        // a scan would walk over all that vacuum has not yet collected.
        jdbc.update(
                "DELETE FROM outbox WHERE ctid = ANY (CAST(? AS tid[]))",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", places.toArray(NONE))));
    }
}
