package io.orderstream.consumer.watching.replicas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that had its outcome a moment ago.
 *
 * @param orderId null if the record's key is none
 * @param status name of a {@link io.orderstream.consumer.pipeline.processing.RecordOutcome}
 * @param reason why it was rejected or is a dead letter
 */
public record RecentOrder(
        @Nullable String orderId,
        @Nullable String customerId,
        @Nullable String currency,
        @Nullable String total,
        String status,
        @Nullable String reason,
        int partition,
        long offset,
        @Nullable Instant acceptedAt,
        Instant processedAt,
        String processedBy) {}
