package io.orderstream.verification.judging;

import java.util.List;

/** From evidence to verdict: a function of nothing else. */
public final class Judge {
    private Judge() {}

    public static Verdict judge(Evidence evidence) {
        var docket = new Docket();
        var census = new Census();
        var orders = new OrderJudge(new Horizon(evidence.partitions()));
        for (var order : evidence.orders()) {
            census.count(order);
            orders.judge(order).forEach(docket::add);
        }
        judgeLag(evidence.partitions(), docket);
        judgeCommits(worse(evidence.watched(), evidence.partitions()), docket);
        evidence.products().forEach(product -> judge(product, docket));
        evidence.keysWithTwoOrders().forEach(key -> docket.add(new Charge(Finding.TWO_ORDERS_FOR_KEY, "key " + key)));
        docket.add(Finding.INVALID_ROWS, evidence.linesWithoutOrder(), "lines without an order");
        return new Verdict(
                census.counts(evidence.stories(), evidence.redelivered()), docket.findings(), census.totals());
    }

    private static void judgeLag(List<PartitionState> partitions, Docket docket) {
        for (var partition : partitions) {
            docket.add(
                    Finding.LAG,
                    partition.lag(),
                    "partition %d: committed %s, log end offset %d"
                            .formatted(partition.partition(), partition.committed(), partition.end()));
        }
    }

    /** G6: the committed offset is never ahead of the database, at no moment that was looked at. */
    private static void judgeCommits(List<PartitionState> partitions, Docket docket) {
        for (var partition : partitions) {
            docket.add(
                    Finding.COMMIT_AHEAD,
                    partition.commitAhead(),
                    "partition %d: committed %s, progress %s"
                            .formatted(partition.partition(), partition.committed(), partition.next()));
        }
    }

    private static List<PartitionState> worse(List<PartitionState> a, List<PartitionState> b) {
        return PartitionState.commitAhead(a) > PartitionState.commitAhead(b) ? a : b;
    }

    /** G11: stock is conserved. */
    private static void judge(ProductState product, Docket docket) {
        if (!product.isConsistent()) {
            docket.add(new Charge(
                    Finding.STOCK_MISMATCH,
                    "%s: taken %s, confirmed %d".formatted(product.sku(), product.taken(), product.confirmed())));
        }
    }
}
