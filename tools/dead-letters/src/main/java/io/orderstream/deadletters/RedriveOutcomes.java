package io.orderstream.deadletters;

import io.orderstream.deadletters.Redrive.Outcome;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Coordinates;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the letters that were written back. */
public record RedriveOutcomes(Map<Outcome, Long> counts) {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Returns when the consumers have passed all of them, or when the time is over. */
    public static RedriveOutcomes await(Redrives redrives, Set<Coordinates> written, Duration patience) {
        var _ = Waiting.until(
                patience, LOOK, () -> !now(redrives, written).counts.containsKey(Outcome.WAITING));
        return now(redrives, written);
    }

    private static RedriveOutcomes now(Redrives redrives, Set<Coordinates> written) {
        var latest = redrives.latest();
        latest.keySet().retainAll(written);
        return new RedriveOutcomes(latest.values().stream()
                .collect(Collectors.groupingBy(Redrive::outcome, TreeMap::new, Collectors.counting())));
    }

    public boolean allProcessed() {
        return Set.of(Outcome.CONFIRMED, Outcome.REJECTED, Outcome.NO_EFFECT).containsAll(counts.keySet());
    }

    public String text() {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return total + " written back: "
                + counts.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", "));
    }
}
