package io.orderstream.verification.checking;

import org.jspecify.annotations.Nullable;

/**
 * How many, good or bad.
 *
 * @param accepted distinct order ids that an answer in the ledger called accepted
 * @param failed idempotency keys whose every attempt failed
 * @param unknown idempotency keys that have no answer but unknown and fail
 * @param processed rows in {@code orders}: confirmed, rejected, and any that are neither
 * @param records on the orders' topic, up to the end when the reading began
 * @param repeatsOnTopic records beyond the first of each order id: retries after an unknown outcome
 * @param deadLettered distinct records that are dead letters
 * @param redelivered records that the consumers say were delivered to them again since each was started; null if unknown
 */
public record Counts(
        long accepted,
        long failed,
        long unknown,
        long processed,
        long confirmed,
        long rejected,
        long records,
        long repeatsOnTopic,
        long deadLettered,
        @Nullable Long redelivered) {}
