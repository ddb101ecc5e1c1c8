package io.orderstream.verification.checking;

import java.util.List;

/** From observations to their result: a function of nothing else. */
public final class Checker {
    private Checker() {}

    public static CheckResult check(Observations observed) {
        var violations = new Violations();
        var counter = new OrderCounter();
        var orderChecker = new OrderChecker(new CheckableOffsets(observed.partitions()));
        for (var order : observed.orders()) {
            counter.count(order);
            orderChecker.check(order).forEach(violations::add);
        }
        checkLag(observed.partitions(), violations);
        checkCommits(worse(observed.watched(), observed.partitions()), violations);
        observed.products().forEach(product -> checkStock(product, violations));
        observed.keysWithTwoOrders()
                .forEach(key -> violations.add(new Violation(ViolationKind.TWO_ORDERS_FOR_KEY, "key " + key)));
        violations.add(ViolationKind.INVALID_ROWS, observed.linesWithoutOrder(), "lines without an order");
        checkWarehouse(observed.books(), violations);
        return new CheckResult(
                counter.counts(observed.keyOutcomes(), observed.redelivered()),
                violations.found(),
                counter.totals(),
                observed.books());
    }

    private static void checkLag(List<PartitionState> partitions, Violations violations) {
        for (var partition : partitions) {
            violations.add(
                    ViolationKind.LAG,
                    partition.lag(),
                    "partition %d: committed %s, log end offset %d"
                            .formatted(partition.partition(), partition.committed(), partition.end()));
        }
    }

    /** A committed offset is never ahead of the database, at no moment that was looked at. */
    private static void checkCommits(List<PartitionState> partitions, Violations violations) {
        for (var partition : partitions) {
            violations.add(
                    ViolationKind.COMMIT_AHEAD,
                    partition.commitAhead(),
                    "partition %d: committed %s, progress %s"
                            .formatted(partition.partition(), partition.committed(), partition.next()));
        }
    }

    private static List<PartitionState> worse(List<PartitionState> a, List<PartitionState> b) {
        return PartitionState.commitAhead(a) > PartitionState.commitAhead(b) ? a : b;
    }

    /** The warehouse shows what had its effect, and nothing else. */
    private static void checkWarehouse(Books books, Violations violations) {
        var warehouse = books.warehouse();
        if (warehouse != null) {
            warehouse
                    .examples()
                    .forEach(example -> violations.add(new Violation(ViolationKind.WAREHOUSE_MISMATCH, example)));
            var others = warehouse.differing() - warehouse.examples().size();
            violations.add(ViolationKind.WAREHOUSE_MISMATCH, others, "and more");
            violations.add(
                    ViolationKind.WAREHOUSE_LAG, warehouse.missing(), "./orders connect status tells who is behind");
        }
    }

    /** Stock is conserved. */
    private static void checkStock(ProductState product, Violations violations) {
        if (!product.isConsistent()) {
            violations.add(new Violation(
                    ViolationKind.STOCK_MISMATCH,
                    "%s: taken %s, confirmed %d".formatted(product.sku(), product.taken(), product.confirmed())));
        }
    }
}
