package io.orderstream.deadletters;

import io.orderstream.running.inspection.Coordinates;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant. All conditions must fit.
 *
 * @param named by the record that they are of; empty for any
 * @param reason or null for any
 * @param order or null for any
 * @param since those that failed after it, or null for any
 * @param redriven also those that were written back already; one that is named is meant in any case
 */
public record DeadLetterFilter(
        Set<Coordinates> named,
        @Nullable String reason,
        @Nullable UUID order,
        @Nullable Instant since,
        boolean redriven) {
    public DeadLetterFilter {
        named = Set.copyOf(named);
    }

    /** @param redrives what was written back before */
    public Predicate<DeadLetter> predicate(Map<Coordinates, Redrive> redrives) {
        return letter -> {
            var original = letter.original();
            var isNamed = original.map(named::contains).orElse(false);
            var done = original.map(redrives::get).map(Redrive::isDone).orElse(false);
            return (named.isEmpty() || isNamed)
                    && (reason == null || reason.equalsIgnoreCase(letter.reason()))
                    && (order == null || letter.orderId().map(order::equals).orElse(false))
                    && (since == null || letter.failedAt().isAfter(since))
                    && (redriven || !done || isNamed);
        };
    }
}
