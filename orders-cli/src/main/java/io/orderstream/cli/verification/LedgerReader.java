package io.orderstream.cli.verification;

import io.orderstream.cli.ledger.LedgerEntry;
import io.orderstream.cli.ledger.LedgerFile;
import io.orderstream.cli.ledger.Outcome;
import io.orderstream.cli.verification.Evidence.Story;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads ledgers into one story per order. */
final class LedgerReader {
    private LedgerReader() {}

    static Map<String, Story> read(List<Path> ledgers) {
        var stories = new HashMap<String, Story>();
        for (var ledger : ledgers) {
            var _ = new LedgerFile(ledger)
                    .forEach(entry -> stories.merge(entry.key(), story(entry), LedgerReader::together));
        }
        return stories;
    }

    private static Story story(LedgerEntry entry) {
        var place = entry.partition() == null || entry.offset() == null
                ? null
                : new Place(entry.partition(), entry.offset());
        var id = entry.orderId() == null ? null : UUID.fromString(entry.orderId());
        return new Story(entry.outcome(), id, entry.outcome() == Outcome.OK ? place : null);
    }

    /** OK outranks UNKNOWN, which outranks FAIL: an order was accepted if any of its attempts was. */
    private static Story together(Story one, Story other) {
        if (one.outcome() == Outcome.OK || other.outcome() == Outcome.FAIL) {
            return one;
        }
        return other.outcome() == Outcome.OK || one.outcome() == Outcome.FAIL ? other : one;
    }
}
