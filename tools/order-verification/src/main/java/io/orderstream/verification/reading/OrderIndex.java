package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.checking.Acceptance;
import io.orderstream.verification.checking.KeyOutcome;
import io.orderstream.verification.checking.OrderHistory;
import io.orderstream.verification.checking.StoredOrder;
import io.orderstream.verification.checking.TopicRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that was read, by order id: some 300 bytes for an order in memory, a history made of them when it is asked for. */
final class OrderIndex implements Iterable<OrderHistory> {
    /** Stands for "the answer did not say where": an acceptance needs coordinates in its columns. */
    private static final Coordinates NOWHERE = new Coordinates(-1, -1);

    /** The two columns of a stored order that have few values. */
    private record Kind(StoredOrder.Status status, String currency) {}

    private final Ids ids = new Ids();
    private final Entries acceptances = new Entries();
    private final Entries records = new Entries();
    private final Entries deadLetters = new Entries();
    private final Entries stored = new Entries();
    private final Numbering<String> groups = new Numbering<>();
    private final Numbering<KeyOutcome> keyOutcomes = new Numbering<>();
    private final Numbering<Kind> kinds = new Numbering<>();
    private final List<BigDecimal> totals = new ArrayList<>();

    void add(UUID order, Acceptance acceptance) {
        acceptances.add(
                ids.number(order),
                acceptance.at() == null ? NOWHERE : acceptance.at(),
                null,
                groups.number(acceptance.group()));
    }

    void add(UUID order, TopicRecord record) {
        records.add(ids.number(order), record.at(), record.content(), keyOutcomes.number(record.keyOutcome()));
    }

    void addDeadLetter(UUID order, Coordinates original) {
        deadLetters.add(ids.number(order), original, null, 0);
    }

    void add(UUID order, StoredOrder row) {
        var kind = kinds.number(new Kind(row.status(), row.currency()));
        stored.add(ids.number(order), row.at(), row.content(), kind);
        totals.add(row.total());
    }

    @Override
    public Iterator<OrderHistory> iterator() {
        return IntStream.range(0, ids.size()).mapToObj(this::order).iterator();
    }

    private OrderHistory order(int number) {
        var rows = stored.of(number, this::storedOrder);
        return new OrderHistory(
                ids.get(number),
                acceptances.of(number, this::acceptance),
                records.of(number, this::topicRecord),
                new HashSet<>(deadLetters.of(number, deadLetters::at)),
                rows.isEmpty() ? null : rows.getFirst());
    }

    private Acceptance acceptance(int entry) {
        var at = acceptances.at(entry);
        return new Acceptance(at.equals(NOWHERE) ? null : at, groups.get(acceptances.tag(entry)));
    }

    private TopicRecord topicRecord(int entry) {
        return new TopicRecord(records.at(entry), records.content(entry), keyOutcomes.get(records.tag(entry)));
    }

    private StoredOrder storedOrder(int entry) {
        var kind = kinds.get(stored.tag(entry));
        return new StoredOrder(
                stored.at(entry),
                kind.status(),
                Objects.requireNonNull(stored.content(entry)),
                kind.currency(),
                totals.get(entry));
    }
}
