package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.checking.Acceptance;
import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.ledger.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads ledgers: each ok is the acceptance of an order, all attempts with one key are one outcome. */
final class LedgerReader {
    private static final String OTHER = "other";

    private final OrderIndex orders;
    private final KeyOutcomes keyOutcomes;

    LedgerReader(OrderIndex orders, KeyOutcomes keyOutcomes) {
        this.orders = orders;
        this.keyOutcomes = keyOutcomes;
    }

    /** @return how many lines were no entry */
    long read(Path ledger) {
        return new LedgerFile(ledger).forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        keyOutcomes.add(entry.key(), entry.outcome());
        if (entry.outcome() == Outcome.OK && entry.orderId() != null) {
            var order = RecordKey.id(entry.orderId().getBytes(StandardCharsets.UTF_8));
            keyOutcomes.accepted(entry.key(), order);
            orders.add(order, acceptance(entry));
        }
    }

    private static Acceptance acceptance(LedgerEntry entry) {
        var at = entry.partition() == null || entry.offset() == null
                ? null
                : new Coordinates(entry.partition(), entry.offset());
        return new Acceptance(at, group(entry.key()));
    }

    /** What its total is told with. */
    private static String group(String idempotencyKey) {
        var year = FoodmartSales.yearOf(idempotencyKey);
        return year.isPresent() ? "foodmart " + year.getAsInt() : OTHER;
    }
}
