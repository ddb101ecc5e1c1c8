package io.orderstream.cli.verification;

import io.orderstream.cli.ledger.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be judged, as plain values.
 *
 * @param stories what the ledger tells, by idempotency key; empty without a ledger
 * @param records every decodable record of the orders' topic, in offset order within each partition
 * @param undecodable places of the records that are no order
 * @param deadLetters source places of the dead letters
 * @param effects rows of {@code orders}
 * @param contents what {@code order_lines} holds, by order
 * @param stockMismatches SKUs whose missing stock is not the quantity of their CONFIRMED lines
 * @param progress {@code partition_progress}, by partition
 * @param committed the group's committed offsets, by partition
 * @param ends log end offsets when the reading began, by partition
 * @param redelivered the consumers' own count, or null if none of them could be asked
 */
record Evidence(
        Map<String, Story> stories,
        List<TopicOrder> records,
        Set<Place> undecodable,
        Set<Place> deadLetters,
        List<Effect> effects,
        Map<UUID, OrderContent.Folded> contents,
        List<String> stockMismatches,
        Map<Integer, Long> progress,
        Map<Integer, Long> committed,
        Map<Integer, Long> ends,
        @Nullable Long redelivered) {

    /**
     * An order's attempts taken together: any ok makes it ok, else any unknown makes it unknown, else it failed.
     *
     * @param place where the answer says that the record is; null unless ok
     */
    record Story(
            Outcome outcome,
            @Nullable UUID orderId,
            @Nullable Place place) {}

    /** @param key idempotency key from the record's header, or null */
    record TopicOrder(UUID orderId, Place place, @Nullable String key, OrderContent.Folded content) {}

    /** A row of {@code orders}: an effect. */
    record Effect(
            UUID orderId,
            Place place,
            String status,
            @Nullable String reason,
            String currency,
            BigDecimal total,
            Instant acceptedAt,
            Instant processedAt) {}

    /** @return records that the group has not committed yet */
    long lag() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
