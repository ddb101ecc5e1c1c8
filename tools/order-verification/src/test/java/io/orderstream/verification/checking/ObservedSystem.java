package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A system as the checker sees it, healthy until a test plants something: 60 accepted orders, ten in each partition. */
final class ObservedSystem {
    static final int ORDERS = 60;
    static final int PARTITIONS = 6;
    static final BigDecimal TOTAL = new BigDecimal("3.00");

    final Map<UUID, Facts> orders = new LinkedHashMap<>();
    final List<PartitionState> partitions = new ArrayList<>();
    final List<ProductState> products = new ArrayList<>();
    final Map<KeyOutcome, Long> keyOutcomes = new HashMap<>(Map.of(KeyOutcome.ACCEPTED, (long) ORDERS));
    final List<String> keysWithTwoOrders = new ArrayList<>();
    List<PartitionState> watched = List.of();
    long linesWithoutOrder;
    Books books = new Books(sum(ORDERS), sum(ORDERS), new Books.Warehouse(sum(ORDERS), sum(ORDERS), 0, 0, List.of()));

    /** What is known about one order, to be damaged. */
    static final class Facts {
        final List<Acceptance> acceptances = new ArrayList<>();
        final List<TopicRecord> records = new ArrayList<>();
        final Set<Coordinates> deadLetters = new HashSet<>();

        @Nullable
        StoredOrder stored;
    }

    ObservedSystem() {
        for (var i = 0; i < ORDERS; i++) {
            var at = new Coordinates(i % PARTITIONS, i / PARTITIONS);
            var facts = order(i);
            facts.acceptances.add(new Acceptance(at, "foodmart 1997"));
            facts.records.add(record(at));
            facts.stored = stored(at);
        }
        for (var partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new PartitionState(partition, 0, 10, 10L, 10L));
        }
        products.add(new ProductState("SKU-1001", 120L, 120));
    }

    Facts order(int number) {
        return orders.computeIfAbsent(new UUID(0x4000, number), _ -> new Facts());
    }

    /** Another record of an order, at the end of its partition, processed like all the others. */
    Coordinates repeat(int number) {
        var partition = number % PARTITIONS;
        var at = new Coordinates(partition, partitions.get(partition).end());
        order(number).records.add(record(at));
        moveTo(partition, at.offset() + 1);
        return at;
    }

    void moveTo(int partition, long offset) {
        partitions.set(partition, new PartitionState(partition, 0, offset, offset, offset));
    }

    CheckResult check() {
        var histories = orders.entrySet().stream()
                .map(entry -> {
                    var facts = entry.getValue();
                    return new OrderHistory(
                            entry.getKey(), facts.acceptances, facts.records, facts.deadLetters, facts.stored);
                })
                .toList();
        return Checker.check(new Observations(
                histories,
                partitions,
                watched,
                products,
                keyOutcomes,
                keysWithTwoOrders,
                linesWithoutOrder,
                books,
                5L));
    }

    static Books.Sum sum(int orders) {
        return new Books.Sum(orders, TOTAL.multiply(BigDecimal.valueOf(orders)));
    }

    static TopicRecord record(Coordinates at) {
        return new TopicRecord(at, content(2), KeyOutcome.ACCEPTED);
    }

    static StoredOrder stored(Coordinates at) {
        return new StoredOrder(at, StoredOrder.Status.CONFIRMED, content(2), "USD", TOTAL);
    }

    static Content content(int quantity) {
        return new Content(1, quantity);
    }
}
