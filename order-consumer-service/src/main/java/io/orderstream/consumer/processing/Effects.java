package io.orderstream.consumer.processing;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.decoding.PlacedOrder;
import io.orderstream.consumer.processing.Application.Applied;
import io.orderstream.consumer.processing.Application.Tally;
import io.orderstream.consumer.processing.Decision.Confirm;
import io.orderstream.consumer.processing.Decision.Reject;
import io.orderstream.consumer.processing.Decision.Undeliverable;
import io.orderstream.consumer.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes what was decided, a statement per table. */
final class Effects {
    private record OrderRow(
            RecordPosition at, PlacedOrder order, @Nullable String reason) {
        String status() {
            return reason == null ? "CONFIRMED" : "REJECTED";
        }
    }

    private record LineRow(PlacedOrder order, int number, PlacedOrder.Line line) {}

    private record Taken(String sku, long quantity) {}

    private static final Columns<LineRow> LINES = new Columns<LineRow>()
            .with("uuid", row -> row.order().id())
            .with("int4", LineRow::number)
            .with("text", row -> row.line().sku())
            .with("int4", row -> row.line().quantity())
            .with("numeric", row -> row.line().unitPrice());
    private static final Columns<Taken> STOCK =
            new Columns<Taken>().with("text", Taken::sku).with("int8", Taken::quantity);

    private final JdbcOperations jdbc;
    private final Replica replica;
    private final InstantSource clock;
    private final Outbox outbox;

    Effects(JdbcOperations jdbc, Replica replica, InstantSource clock) {
        this.jdbc = jdbc;
        this.replica = replica;
        this.clock = clock;
        this.outbox = new Outbox(jdbc);
    }

    Applied write(Slice slice, List<Decision> decisions) {
        var now = clock.instant();
        var orders = new ArrayList<OrderRow>();
        var confirmed = new ArrayList<PlacedOrder>();
        var undeliverable = new ArrayList<Undeliverable>();
        var repeats = 0;
        for (var decision : decisions) {
            switch (decision) {
                case Confirm(var at, var order) -> {
                    orders.add(new OrderRow(at, order, null));
                    confirmed.add(order);
                }
                case Reject(var at, var order, var reason) -> orders.add(new OrderRow(at, order, reason));
                case Undeliverable letter -> undeliverable.add(letter);
                case Decision.Repeat _ -> repeats++;
            }
        }
        insertOrders(orders, now);
        insertLines(orders);
        takeStock(confirmed);
        publish(orders);
        noteDeadLetters(slice, undeliverable, now);
        var rejected = orders.size() - confirmed.size();
        return new Applied(new Tally(confirmed.size(), rejected, repeats, undeliverable.size()), decisions);
    }

    private void insertOrders(List<OrderRow> rows, Instant now) {
        var columns = new Columns<OrderRow>()
                .with("uuid", row -> row.order().id())
                .with("text", row -> row.order().customerId())
                .with("text", row -> row.order().currency())
                .with("numeric", row -> row.order().total())
                .with("text", OrderRow::status)
                .with("text", OrderRow::reason)
                .with("int4", row -> row.at().partition())
                .with("int8", row -> row.at().offset())
                .with("timestamptz", row -> row.order().acceptedAt().toString())
                .with("text", row -> row.order().fingerprint())
                .with("timestamptz", _ -> now.toString())
                .with("text", _ -> replica.name());
        insert(rows, """
                INSERT INTO orders (order_id, customer_id, currency, total, status, reason, partition, record_offset,
                                    accepted_at, request_fingerprint, processed_at, processed_by)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, columns);
    }

    private void insertLines(List<OrderRow> orders) {
        var rows = new ArrayList<LineRow>();
        for (var row : orders) {
            var number = 1;
            for (var line : row.order().lines()) {
                rows.add(new LineRow(row.order(), number++, line));
            }
        }
        insert(
                rows,
                "INSERT INTO order_lines (order_id, line_no, sku, quantity, unit_price) SELECT * FROM unnest(?, ?, ?, ?, ?)",
                LINES);
    }

    /** Summed over the slice, so each product's row is written once. The rows are locked since the stock was read. */
    private void takeStock(List<PlacedOrder> confirmed) {
        var taken = new TreeMap<String, Long>();
        confirmed.forEach(
                order -> Stock.wanted(order).forEach((sku, quantity) -> taken.merge(sku, quantity, Long::sum)));
        var rows = taken.entrySet().stream()
                .map(entry -> new Taken(entry.getKey(), entry.getValue()))
                .toList();
        insert(rows, """
                UPDATE products SET stock = products.stock - taken.quantity
                FROM unnest(?, ?) AS taken (sku, quantity) WHERE products.sku = taken.sku
                """, STOCK);
    }

    private void publish(List<OrderRow> orders) {
        if (!orders.isEmpty()) {
            outbox.publish(orders.stream().map(row -> row.order().id()).toList());
        }
    }

    /** The dead letter itself is on its topic and acknowledged; this row is what a search by record finds. */
    private void noteDeadLetters(Slice slice, List<Undeliverable> letters, Instant now) {
        var columns = new Columns<Undeliverable>()
                .with("text", letter -> letter.at().topic())
                .with("int4", letter -> letter.at().partition())
                .with("int8", letter -> letter.at().offset())
                .with("text", letter -> letter.reason().name())
                .with("text", Undeliverable::detail)
                .with("timestamptz", _ -> now.toString())
                .with("text", _ -> replica.name())
                .with("uuid", letter -> slice.orderId(letter.at()).orElse(null));
        insert(letters, """
                INSERT INTO dead_letters (topic, partition, record_offset, reason, detail, dead_lettered_at,
                                          dead_lettered_by, order_id)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, columns);
    }

    private <T> void insert(List<T> rows, String sql, Columns<T> columns) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, columns.of(rows));
        }
    }
}
