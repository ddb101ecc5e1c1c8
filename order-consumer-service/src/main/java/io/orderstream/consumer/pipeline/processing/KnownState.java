package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** What the database knows of the orders and products in a slice, read inside the slice's transaction. */
final class KnownState {
    private final JdbcOperations jdbc;

    KnownState(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the request fingerprints of those orders that had their effect before, by order id */
    Map<UUID, String> fingerprints(List<Decoded> slice) {
        var ids = orders(slice).stream().map(PlacedOrder::id).distinct().toArray(UUID[]::new);
        var found = new HashMap<UUID, String>();
        jdbc.query(
                "SELECT order_id, request_fingerprint FROM orders WHERE order_id = ANY (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                row -> {
                    found.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return found;
    }

    /** Reads the stock of every product that the slice asks for. It may be less by the time it is taken. */
    Stock stock(List<Decoded> slice) {
        return stock(slice, "SELECT sku, stock FROM products WHERE sku = ANY (?)");
    }

    /** The same, and nobody else takes of it before this transaction ends. Locked in the order in which {@link Effects} takes it. */
    Stock lockedStock(List<Decoded> slice) {
        return stock(slice, "SELECT sku, stock FROM products WHERE sku = ANY (?) ORDER BY sku FOR UPDATE");
    }

    private Stock stock(List<Decoded> slice, String question) {
        var skus = orders(slice).stream()
                .flatMap(order -> order.lines().stream())
                .map(PlacedOrder.Line::sku)
                .distinct()
                .toArray(String[]::new);
        var found = new HashMap<String, Long>();
        jdbc.query(
                question,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", skus)),
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return new Stock(found);
    }

    private static List<PlacedOrder> orders(List<Decoded> slice) {
        return slice.stream()
                .filter(Decoded.Valid.class::isInstance)
                .map(record -> ((Decoded.Valid) record).order())
                .toList();
    }
}
