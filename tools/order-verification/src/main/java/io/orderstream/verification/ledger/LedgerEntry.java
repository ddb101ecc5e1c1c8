package io.orderstream.verification.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: one attempt to place one order. Its names are part of the contract.
 *
 * @param key the order's idempotency key, the same in each attempt
 * @param attempt from 1
 * @param orderId as answered, or null where the answer had none
 * @param status the HTTP status (in a batch, the item's), or null if no answer came
 * @param partition where the answer says that the record is, or null
 * @param offset where the answer says that the record is, or null
 * @param answeredAt null if no answer came
 */
@JsonPropertyOrder({"key", "attempt", "orderId", "outcome", "status", "partition", "offset", "sentAt", "answeredAt"})
public record LedgerEntry(
        String key,
        int attempt,
        @Nullable String orderId,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt) {}
