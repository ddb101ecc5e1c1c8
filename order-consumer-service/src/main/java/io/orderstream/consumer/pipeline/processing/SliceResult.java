package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import java.time.Instant;
import java.util.List;

/** How the transaction over a slice ended. */
public sealed interface SliceResult {
    /**
     * Committed: the effects and the partition's progress are in the database together.
     *
     * @param decisions one for each record of the slice, in its order
     * @param committedAt when the database had confirmed it
     */
    record Applied(List<Decision> decisions, Instant committedAt) implements SliceResult {
        public Applied {
            decisions = List.copyOf(decisions);
        }
    }

    /** Rolled back: the partition is not where this owner believed it to be. */
    record Fenced() implements SliceResult, Attempt {}

    /** Rolled back: these must be acknowledged before the slice can be applied. */
    record DeadLettersNeeded(List<DeadLetter> letters) implements SliceResult, Attempt {
        public DeadLettersNeeded {
            letters = List.copyOf(letters);
        }
    }
}
