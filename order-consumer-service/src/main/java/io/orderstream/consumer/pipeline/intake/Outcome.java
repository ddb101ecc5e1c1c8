package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of a slice. */
public sealed interface Outcome {
    /**
     * In the database; the offset may be committed.
     *
     * @param decisions one for each record of the slice, in its order
     * @param committedAt when the database had confirmed it
     */
    record Applied(NextOffset next, List<Decision> decisions, Instant committedAt) implements Outcome {
        private static final Duration LONGEST_AGE = Duration.ofDays(366);

        /** @return for each order that was stored, how long ago the producer service had accepted it when it took effect: 0 to {@link #LONGEST_AGE} */
        public List<Duration> agesOfEffects() {
            return decisions.stream()
                    .flatMap(decision -> decision.storedOrder().stream())
                    .map(order -> bounded(Duration.between(order.acceptedAt(), committedAt)))
                    .toList();
        }

        /** Another machine's clock may be ahead, and an age may be longer than a timer counts. */
        private static Duration bounded(Duration age) {
            if (age.isNegative()) {
                return Duration.ZERO;
            }
            return age.compareTo(LONGEST_AGE) > 0 ? LONGEST_AGE : age;
        }
    }

    /**
     * No effect: the partition stands elsewhere, and the consumer was moved there. The next poll brings the right records.
     *
     * @param stored up to where the database has the effects; the offset may be committed
     */
    record TakenUpElsewhere(NextOffset stored) implements Outcome {}

    /** No effect: something that the records are not to blame for is away. The same slice is tried again later. */
    record PutOff(Cause cause, String detail) implements Outcome {}
}
