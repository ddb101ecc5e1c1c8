package io.orderstream.drills.report;

import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.ledger.Outcome;
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
        var seen = new Seen();
        ledger.forEach(seen::add);
        return seen.figures();
    }

    static LedgerFigures of(List<LedgerEntry> entries) {
        var seen = new Seen();
        entries.forEach(seen::add);
        return seen.figures();
    }

    /** Of a ledger of hours only what is needed is kept. */
    private static final class Seen {
        private final List<Instant> successes = new ArrayList<>();
        private Duration slowest = Duration.ZERO;
        private long unknown;

        void add(LedgerEntry entry) {
            unknown += entry.outcome() == Outcome.UNKNOWN ? 1 : 0;
            var answeredAt = entry.answeredAt();
            if (answeredAt == null) {
                return;
            }
            if (entry.sentAt() != null) {
                var took = Duration.between(entry.sentAt(), answeredAt);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            if (entry.outcome() == Outcome.OK) {
                successes.add(answeredAt);
            }
        }

        LedgerFigures figures() {
            return new LedgerFigures(
                    unknown, slowest, successes.stream().sorted().toList());
        }
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
