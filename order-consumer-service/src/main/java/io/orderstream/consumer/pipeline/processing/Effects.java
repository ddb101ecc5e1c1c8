package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.processing.Application.Applied;
import io.orderstream.consumer.pipeline.processing.Application.Tally;
import io.orderstream.consumer.pipeline.processing.Decision.Confirm;
import io.orderstream.consumer.pipeline.processing.Decision.Reject;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes what was decided: a statement per table, and all of them in one go. */
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

    /** @return nothing, if somebody took of the stock in the meantime and not enough is left: then this must be rolled back */
    Optional<Applied> write(Slice slice, List<Decision> decisions) {
        var now = clock.instant();
        var orders = new ArrayList<OrderRow>();
        var confirmed = new ArrayList<PlacedOrder>();
        var unprocessable = new ArrayList<Unprocessable>();
        var repeats = 0;
        for (var decision : decisions) {
            switch (decision) {
                case Confirm(var at, var order) -> {
                    orders.add(new OrderRow(at, order, null));
                    confirmed.add(order);
                }
                case Reject(var at, var order, var reason) -> orders.add(new OrderRow(at, order, reason));
                case Unprocessable letter -> unprocessable.add(letter);
                case Decision.Repeat _ -> repeats++;
            }
        }
        var taken = taken(confirmed);
        var script = new Script();
        insertOrders(script, orders, now);
        insertLines(script, orders);
        script.add("SELECT publish_orders(?)", PUBLISHED, orders);
        noteDeadLetters(script, slice, unprocessable, now);
        // Last: every slice wants the same few products, and who has locked them keeps the others waiting
        // for its COMMIT.
        takeStock(script, taken);
        var written = script.run(jdbc);
        if (!taken.isEmpty() && written < taken.size()) {
            return Optional.empty();
        }
        var rejected = orders.size() - confirmed.size();
        return Optional.of(
                new Applied(new Tally(confirmed.size(), rejected, repeats, unprocessable.size()), decisions));
    }

    /** In the order of their ids, lest two slices with the same orders wait for each other in a circle. */
    private void insertOrders(Script script, List<OrderRow> orders, Instant now) {
        var rows = orders.stream()
                .sorted(Comparator.comparing(row -> row.order().id()))
                .toList();
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
        script.add("""
                INSERT INTO orders (order_id, customer_id, currency, total, status, reason, partition, record_offset,
                                    accepted_at, request_fingerprint, processed_at, processed_by)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, columns, rows);
    }

    private static void insertLines(Script script, List<OrderRow> orders) {
        var rows = new ArrayList<LineRow>();
        for (var row : orders) {
            var number = 1;
            for (var line : row.order().lines()) {
                rows.add(new LineRow(row.order(), number++, line));
            }
        }
        script.add(
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
    private static void takeStock(Script script, List<Taken> taken) {
        script.add("SELECT FROM products WHERE sku = ANY (?) ORDER BY sku FOR UPDATE", LOCKED, taken);
        script.add("""
                UPDATE products SET stock = products.stock - taken.quantity
                FROM unnest(?, ?) AS taken (sku, quantity)
                WHERE products.sku = taken.sku AND products.stock >= taken.quantity
                """, STOCK, taken);
    }

    /** The dead letter itself is on its topic and acknowledged; this row is what a search by record finds. */
    private void noteDeadLetters(Script script, Slice slice, List<Unprocessable> letters, Instant now) {
        var columns = new Columns<Unprocessable>()
                .with("text", letter -> letter.at().topic())
                .with("int4", letter -> letter.at().partition())
                .with("int8", letter -> letter.at().offset())
                .with("text", letter -> letter.reason().name())
                .with("text", Unprocessable::detail)
                .with("timestamptz", _ -> now.toString())
                .with("text", _ -> replica.name())
                .with("uuid", letter -> slice.orderId(letter.at()).orElse(null));
        script.add("""
                INSERT INTO dead_letters (topic, partition, record_offset, reason, detail, dead_lettered_at,
                                          dead_lettered_by, order_id)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, columns, letters);
    }
}
