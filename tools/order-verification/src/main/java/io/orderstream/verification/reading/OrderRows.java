package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.checking.StoredOrder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts rows of orders and their lines, joined and sorted, together again. */
final class OrderRows {
    static final String QUERY = """
            SELECT o.order_id, o.customer_id, o.currency, o.total, o.status, o.reason, o.partition, o.record_offset,
                   l.sku, l.quantity, l.unit_price
            FROM orders o LEFT JOIN order_lines l USING (order_id) ORDER BY o.order_id, l.line_no""";

    private final OrderIndex orders;
    private final ContentDigest digest = new ContentDigest();
    private @Nullable Head open;

    OrderRows(OrderIndex orders) {
        this.orders = orders;
    }

    private record Head(UUID id, String currency, BigDecimal total, StoredOrder.Status status, Coordinates at) {}

    void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            if (open == null || !open.id().equals(id)) {
                finish();
                begin(id, rows);
            }
            var sku = rows.getString(9);
            if (sku != null) {
                digest.line(sku, rows.getInt(10), rows.getBigDecimal(11));
            }
        }
        finish();
    }

    private void begin(UUID id, ResultSet row) throws SQLException {
        open = new Head(
                id,
                row.getString(3),
                row.getBigDecimal(4),
                status(row.getString(5), row.getString(6)),
                new Coordinates(row.getInt(7), row.getLong(8)));
        digest.order(row.getString(2), row.getString(3));
    }

    private void finish() {
        if (open != null) {
            var content = digest.finish(open.total());
            orders.add(open.id(), new StoredOrder(open.at(), open.status(), content, open.currency(), open.total()));
        }
    }

    private static StoredOrder.Status status(String status, @Nullable String reason) {
        return switch (status) {
            case "CONFIRMED" -> StoredOrder.Status.CONFIRMED;
            case "REJECTED" ->
                reason == null || reason.isBlank() ? StoredOrder.Status.INVALID : StoredOrder.Status.REJECTED;
            default -> StoredOrder.Status.INVALID;
        };
    }
}
