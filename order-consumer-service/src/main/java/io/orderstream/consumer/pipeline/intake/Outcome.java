package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Application.Tally;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.util.List;

/** What became of a slice. */
public sealed interface Outcome {
    /**
     * In the database; the offset may be committed.
     *
     * @param decisions one for each record of the slice, in its order
     */
    record Applied(NextOffset next, Tally tally, List<Decision> decisions) implements Outcome {}

    /**
     * No effect: the partition stands elsewhere, and the consumer was moved there. The next poll brings the right records.
     *
     * @param stored up to where the database has the effects; the offset may be committed
     */
    record TakenUpElsewhere(NextOffset stored) implements Outcome {}

    /** No effect: something that the records are not to blame for is away. The same slice is tried again later. */
    record PutOff(Cause cause, String detail) implements Outcome {}
}
