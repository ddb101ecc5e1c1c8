package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.judging.Claim;
import io.orderstream.verification.judging.KeyStory;
import io.orderstream.verification.judging.OrderCase;
import io.orderstream.verification.judging.StoredOrder;
import io.orderstream.verification.judging.TopicRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that was read, sorted by order: some 300 bytes for an order in memory, a case made of them when it is asked for. */
final class CaseFile implements Iterable<OrderCase> {
    /** Stands for "the answer did not say where": a claim needs coordinates in its columns. */
    private static final Coordinates NOWHERE = new Coordinates(-1, -1);

    /** The two columns of a stored order that have few values. */
    private record Kind(StoredOrder.Status status, String currency) {}

    private final Ids ids = new Ids();
    private final Entries claims = new Entries();
    private final Entries records = new Entries();
    private final Entries deadLetters = new Entries();
    private final Entries stored = new Entries();
    private final Numbering<String> groups = new Numbering<>();
    private final Numbering<KeyStory> keyStories = new Numbering<>();
    private final Numbering<Kind> kinds = new Numbering<>();
    private final List<BigDecimal> totals = new ArrayList<>();

    void add(UUID order, Claim claim) {
        claims.add(ids.number(order), claim.at() == null ? NOWHERE : claim.at(), null, groups.number(claim.group()));
    }

    void add(UUID order, TopicRecord record) {
        records.add(ids.number(order), record.at(), record.content(), keyStories.number(record.story()));
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
    public Iterator<OrderCase> iterator() {
        return IntStream.range(0, ids.size()).mapToObj(this::order).iterator();
    }

    private OrderCase order(int number) {
        var rows = stored.of(number, this::storedOrder);
        return new OrderCase(
                ids.get(number),
                claims.of(number, this::claim),
                records.of(number, this::topicRecord),
                new HashSet<>(deadLetters.of(number, deadLetters::at)),
                rows.isEmpty() ? null : rows.getFirst());
    }

    private Claim claim(int entry) {
        var at = claims.at(entry);
        return new Claim(at.equals(NOWHERE) ? null : at, groups.get(claims.tag(entry)));
    }

    private TopicRecord topicRecord(int entry) {
        return new TopicRecord(records.at(entry), records.content(entry), keyStories.get(records.tag(entry)));
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
