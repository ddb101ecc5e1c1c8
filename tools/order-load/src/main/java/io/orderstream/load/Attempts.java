package io.orderstream.load;

import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.LedgerWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes attempts, and has each one in the ledger before anybody can make the next one. */
final class Attempts {
    private final OrdersApi api;
    private final LedgerWriter ledger;
    private final InstantSource clock;

    Attempts(OrdersApi api, LedgerWriter ledger, InstantSource clock) {
        this.api = api;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param attempt the orders' how-manieth, from 1 */
    List<Answer> make(List<OrderRequest> orders, int attempt) throws InterruptedException {
        var sentAt = clock.instant();
        try {
            var answers = api.post(orders);
            ledger.append(entries(orders, answers, attempt, sentAt));
            return answers;
        } catch (InterruptedException e) {
            // The request is out and may yet be carried out: the ledger has to say so, or the order would be in no
            // ledger.
            var unheard = Collections.<Answer>nCopies(orders.size(), Answer.Unknown.noAnswer("interrupted"));
            ledger.append(entries(orders, unheard, attempt, sentAt));
            throw e;
        }
    }

    private List<LedgerEntry> entries(List<OrderRequest> orders, List<Answer> answers, int attempt, Instant sentAt) {
        var answeredAt = clock.instant();
        var entries = new ArrayList<LedgerEntry>(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            entries.add(entry(orders.get(i).idempotencyKey(), answers.get(i), attempt, sentAt, answeredAt));
        }
        return entries;
    }

    private static LedgerEntry entry(String key, Answer answer, int attempt, Instant sentAt, @Nullable Instant now) {
        var answeredAt = answer.status() == null ? null : now;
        var status = answer.status();
        return switch (answer) {
            case Answer.Accepted ok ->
                new LedgerEntry(
                        key,
                        attempt,
                        ok.orderId(),
                        ok.outcome(),
                        status,
                        ok.partition(),
                        ok.offset(),
                        sentAt,
                        answeredAt);
            case Answer.Unknown unknown ->
                new LedgerEntry(
                        key, attempt, unknown.orderId(), unknown.outcome(), status, null, null, sentAt, answeredAt);
            case Answer.Refused _, Answer.Throttled _ ->
                new LedgerEntry(key, attempt, null, answer.outcome(), status, null, null, sentAt, answeredAt);
        };
    }
}
