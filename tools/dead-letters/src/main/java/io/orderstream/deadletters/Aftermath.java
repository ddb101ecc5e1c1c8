package io.orderstream.deadletters;

import io.orderstream.deadletters.Redrive.Fate;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Coordinates;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the letters that were written back. */
public record Aftermath(Map<Fate, Long> counts) {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Returns when the consumers have passed all of them, or when the time is over. */
    public static Aftermath await(Redrives redrives, Set<Coordinates> written, Duration patience) {
        var _ = Waiting.until(
                patience, LOOK, () -> !now(redrives, written).counts.containsKey(Fate.WAITING));
        return now(redrives, written);
    }

    private static Aftermath now(Redrives redrives, Set<Coordinates> written) {
        var latest = redrives.latest();
        latest.keySet().retainAll(written);
        return new Aftermath(latest.values().stream()
                .collect(Collectors.groupingBy(Redrive::fate, TreeMap::new, Collectors.counting())));
    }

    public boolean allProcessed() {
        return Set.of(Fate.CONFIRMED, Fate.REJECTED, Fate.NO_EFFECT).containsAll(counts.keySet());
    }

    public String text() {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return total + " written back: "
                + counts.entrySet().stream()
                        .map(fate -> fate.getValue() + " " + fate.getKey())
                        .collect(Collectors.joining(", "));
    }
}
