package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.judging.Claim;
import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.ledger.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads ledgers: each ok is a claim on an order, all attempts with one key are one story. */
final class LedgerReader {
    private static final String OTHER = "other";

    private final CaseFile cases;
    private final KeyStories stories;

    LedgerReader(CaseFile cases, KeyStories stories) {
        this.cases = cases;
        this.stories = stories;
    }

    /** @return how many lines were no entry */
    long read(Path ledger) {
        return new LedgerFile(ledger).forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        stories.add(entry.key(), entry.outcome());
        if (entry.outcome() == Outcome.OK && entry.orderId() != null) {
            var order = RecordKey.id(entry.orderId().getBytes(StandardCharsets.UTF_8));
            stories.accepted(entry.key(), order);
            cases.add(order, claim(entry));
        }
    }

    private static Claim claim(LedgerEntry entry) {
        var at = entry.partition() == null || entry.offset() == null
                ? null
                : new Coordinates(entry.partition(), entry.offset());
        return new Claim(at, group(entry.key()));
    }

    /** What its total is told with. */
    private static String group(String idempotencyKey) {
        var year = FoodmartSales.yearOf(idempotencyKey);
        return year.isPresent() ? "foodmart " + year.getAsInt() : OTHER;
    }
}
