package io.orderstream.producer.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was read: the right JSON types, not yet checked. What is null was missing or had another type; its
 * violation is already noted.
 *
 * @param lines the first lines of the order, as many as the limit allows
 * @param lineCount how many lines the request really had
 */
public record OrderDraft(
        @Nullable String customerId,
        @Nullable String currency,
        @Nullable String idempotencyKey,
        @Nullable List<LineDraft> lines,
        int lineCount) {}
