package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.processing.SliceResult.DeadLettersNeeded;
import io.orderstream.consumer.pipeline.processing.SliceResult.Fenced;
import java.util.List;

/** What one transaction over a slice came to, before it ends. Only {@link Written} is committed. */
sealed interface Attempt permits Attempt.Written, Attempt.StockChanged, Fenced, DeadLettersNeeded {
    /** All effects are written, and are there once the transaction commits. */
    record Written(List<Decision> decisions) implements Attempt {
        public Written {
            decisions = List.copyOf(decisions);
        }
    }

    /** Somebody took of the stock between the decision and its effects, and not enough is left. */
    record StockChanged() implements Attempt {}
}
