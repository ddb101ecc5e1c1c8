package io.orderstream.verification.checking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read. The ledger before the topic's end, the committed offsets before the database: so whatever the system does
 * meanwhile can never look like a violation.
 *
 * @param orders a history per order id that the ledger, the topic, the dead letters or the database know; made one at a time
 * @param partitions of the orders' topic
 * @param watched the partitions at the moment, of those sampled before, at which the commits were furthest ahead; empty if
 *     there was no watch
 * @param products one per SKU that is in the catalogue or in a confirmed order
 * @param keyOutcomes how many idempotency keys in the ledger have each outcome
 * @param keysWithTwoOrders idempotency keys that were answered with ok for more than one order id
 * @param linesWithoutOrder rows of {@code order_lines} whose order has no row
 * @param books read last, once the warehouse had time to follow
 * @param redelivered records that the consumers say were delivered to them again, or null if they cannot be asked
 */
public record Observations(
        Iterable<OrderHistory> orders,
        List<PartitionState> partitions,
        List<PartitionState> watched,
        List<ProductState> products,
        Map<KeyOutcome, Long> keyOutcomes,
        List<String> keysWithTwoOrders,
        long linesWithoutOrder,
        Books books,
        @Nullable Long redelivered) {}
