package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.processing.Attempt.StockChanged;
import io.orderstream.consumer.pipeline.processing.Attempt.Written;
import io.orderstream.consumer.pipeline.processing.Decision.Confirm;
import io.orderstream.consumer.pipeline.processing.Decision.Reject;
import io.orderstream.consumer.pipeline.processing.Decision.Repeat;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes what was decided: a statement per table, and all of them in one go. */
final class Effects {
    private enum Statement {
        ORDERS,
        LINES,
        EVENTS,
        DEAD_LETTERS,
        STOCK_LOCKS,
        STOCK
    }

    private record OrderRow(
            RecordPosition at,
            PlacedOrder order,
            RecordOutcome status,
            @Nullable String reason) {}

    private record LineRow(PlacedOrder order, int number, PlacedOrder.Line line) {}

    private record Taken(String sku, long quantity) {}

    private static final Columns<LineRow> LINES = new Columns<LineRow>()
            .with("uuid", row -> row.order().id())
            .with("int4", LineRow::number)
            .with("text", row -> row.line().sku())
            .with("int4", row -> row.line().quantity())
            .with("numeric", row -> row.line().unitPrice());
    private static final Columns<OrderRow> PUBLISHED =
            new Columns<OrderRow>().with("uuid", row -> row.order().id());
    private static final Columns<Taken> LOCKED = new Columns<Taken>().with("text", Taken::sku);
    private static final Columns<Taken> STOCK =
            new Columns<Taken>().with("text", Taken::sku).with("int8", Taken::quantity);

    private final JdbcOperations jdbc;
    private final Replica replica;
    private final InstantSource clock;

    Effects(JdbcOperations jdbc, Replica replica, InstantSource clock) {
        this.jdbc = jdbc;
        this.replica = replica;
        this.clock = clock;
    }

    /** @return {@link Written}, or {@link StockChanged}: then this must be rolled back */
    Attempt write(Slice slice, List<Decision> decisions) {
        var now = clock.instant();
        var orders = new ArrayList<OrderRow>();
        var confirmed = new ArrayList<PlacedOrder>();
        var unprocessable = new ArrayList<Unprocessable>();
        for (var decision : decisions) {
            switch (decision) {
                case Confirm(var at, var order) -> {
                    orders.add(new OrderRow(at, order, decision.outcome(), null));
                    confirmed.add(order);
                }
                case Reject(var at, var order, var reason) ->
                    orders.add(new OrderRow(at, order, decision.outcome(), reason));
                case Unprocessable record -> unprocessable.add(record);
                case Repeat _ -> {}
            }
        }
        var taken = taken(confirmed);
        var script = new Script<Statement>();
        insertOrders(script, orders, now);
        insertLines(script, orders);
        script.add(Statement.EVENTS, "SELECT publish_orders(?)", PUBLISHED, orders);
        noteDeadLetters(script, slice, unprocessable, now);
        // Last: every slice wants the same few products, and who has locked them keeps the others waiting
        // for its COMMIT.
        takeStock(script, taken);
        var rows = script.run(jdbc);
        return rows.getOrDefault(Statement.STOCK, 0) < taken.size() ? new StockChanged() : new Written(decisions);
    }

    /** In the order of their ids, lest two slices with the same orders wait for each other in a circle. */
    private void insertOrders(Script<Statement> script, List<OrderRow> orders, Instant now) {
        var rows = orders.stream()
                .sorted(Comparator.comparing(row -> row.order().id()))
                .toList();
        var columns = new Columns<OrderRow>()
                .with("uuid", row -> row.order().id())
                .with("text", row -> row.order().customerId())
                .with("text", row -> row.order().currency())
                .with("numeric", row -> row.order().total())
                .with("text", row -> row.status().name())
                .with("text", OrderRow::reason)
                .with("int4", row -> row.at().partition())
                .with("int8", row -> row.at().offset())
                .with("timestamptz", row -> row.order().acceptedAt().toString())
                .with("text", row -> row.order().fingerprint())
                .with("timestamptz", _ -> now.toString())
                .with("text", _ -> replica.name());
        script.add(Statement.ORDERS, """
                INSERT INTO orders (order_id, customer_id, currency, total, status, reason, partition, record_offset,
                                    accepted_at, request_fingerprint, processed_at, processed_by)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, columns, rows);
    }

    private static void insertLines(Script<Statement> script, List<OrderRow> orders) {
        var rows = new ArrayList<LineRow>();
        for (var row : orders) {
            var number = 1;
            for (var line : row.order().lines()) {
                rows.add(new LineRow(row.order(), number++, line));
            }
        }
        script.add(
                Statement.LINES,
                "INSERT INTO order_lines (order_id, line_no, sku, quantity, unit_price) SELECT * FROM unnest(?, ?, ?, ?, ?)",
                LINES,
                rows);
    }

    /** Summed over the slice, so each product's row is written once. */
    private static List<Taken> taken(List<PlacedOrder> confirmed) {
        var taken = new TreeMap<String, Long>();
        confirmed.forEach(
                order -> Stock.wanted(order).forEach((sku, quantity) -> taken.merge(sku, quantity, Long::sum)));
        return taken.entrySet().stream()
                .map(entry -> new Taken(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * From what is there now, whatever was read; a product of which there is not enough stays as it is. Locked before, in the order
     * of the SKU: two transactions over the same products wait for each other, and never in a circle. And by a statement of its own:
     * the next one sees what the other has committed. Within one, PostgreSQL would have to join again for each row that it waited
     * for, and finds hardly any of them.
     */
    private static void takeStock(Script<Statement> script, List<Taken> taken) {
        script.add(
                Statement.STOCK_LOCKS,
                "SELECT FROM products WHERE sku = ANY (?) ORDER BY sku FOR UPDATE",
                LOCKED,
                taken);
        script.add(Statement.STOCK, """
                UPDATE products SET stock = products.stock - taken.quantity
                FROM unnest(?, ?) AS taken (sku, quantity)
                WHERE products.sku = taken.sku AND products.stock >= taken.quantity
                """, STOCK, taken);
    }

    /** The dead letter itself is on its topic and acknowledged; this row is what a search by record finds. */
    private void noteDeadLetters(Script<Statement> script, Slice slice, List<Unprocessable> records, Instant now) {
        var columns = new Columns<Unprocessable>()
                .with("text", record -> record.at().topic())
                .with("int4", record -> record.at().partition())
                .with("int8", record -> record.at().offset())
                .with("text", record -> record.reason().name())
                .with("text", Unprocessable::detail)
                .with("timestamptz", _ -> now.toString())
                .with("text", _ -> replica.name())
                .with("uuid", record -> slice.orderId(record.at()).orElse(null));
        script.add(Statement.DEAD_LETTERS, """
                INSERT INTO dead_letters (topic, partition, record_offset, reason, detail, dead_lettered_at,
                                          dead_lettered_by, order_id)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, columns, records);
    }
}
