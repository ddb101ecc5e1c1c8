package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import java.util.List;

/** How the transaction over a slice ended. */
public sealed interface Application {
    /**
     * Committed: the effects and the partition's progress are in the database together.
     *
     * @param decisions one for each record of the slice, in its order
     */
    record Applied(Tally tally, List<Decision> decisions) implements Application {
        public Applied {
            decisions = List.copyOf(decisions);
        }
    }

    /** Rolled back: the partition is not where this owner believed it to be. */
    record Fenced() implements Application {}

    /** Rolled back: these records cannot be processed, and must be acknowledged dead letters before the slice can be applied. */
    record Undelivered(List<DeadLetter> letters) implements Application {
        public Undelivered {
            letters = List.copyOf(letters);
        }
    }

    /** What became of a slice's records, in records. */
    record Tally(int confirmed, int rejected, int repeats, int deadLetters) {
        Tally plus(Tally other) {
            return new Tally(
                    confirmed + other.confirmed,
                    rejected + other.rejected,
                    repeats + other.repeats,
                    deadLetters + other.deadLetters);
        }
    }
}
