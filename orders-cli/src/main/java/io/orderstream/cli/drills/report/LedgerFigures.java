package io.orderstream.cli.drills.report;

import io.orderstream.cli.ledger.LedgerEntry;
import io.orderstream.cli.ledger.LedgerFile;
import io.orderstream.cli.ledger.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the clients saw.
 *
 * @param successes when clients were told of success, in order
 */
public record LedgerFigures(long unknown, Duration slowestAnswer, List<Instant> successes) {
    public static LedgerFigures of(LedgerFile ledger) {
        var entries = new ArrayList<LedgerEntry>();
        ledger.forEach(entries::add);
        return of(entries);
    }

    static LedgerFigures of(List<LedgerEntry> entries) {
        var unknown = entries.stream()
                .filter(entry -> entry.outcome() == Outcome.UNKNOWN)
                .count();
        var slowest = entries.stream()
                .filter(entry -> entry.sentAt() != null && entry.answeredAt() != null)
                .map(entry -> Duration.between(entry.sentAt(), entry.answeredAt()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var successes = entries.stream()
                .filter(entry -> entry.outcome() == Outcome.OK)
                .map(LedgerEntry::answeredAt)
                .filter(at -> at != null)
                .sorted()
                .toList();
        return new LedgerFigures(unknown, slowest, successes);
    }

    public Duration longestWithoutSuccess() {
        var longest = Duration.ZERO;
        for (var i = 1; i < successes.size(); i++) {
            var gap = Duration.between(successes.get(i - 1), successes.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }

    /** @return when a client was first told of success after the moment */
    public Optional<Instant> firstSuccessAfter(Instant moment) {
        return successes.stream().filter(at -> at.isAfter(moment)).findFirst();
    }

    public long successesBetween(Instant from, Instant to) {
        return successes.stream()
                .filter(at -> at.isAfter(from) && at.isBefore(to))
                .count();
    }
}
