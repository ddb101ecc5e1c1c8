package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Slice;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/**
 * Hears what the intake does. Called on the consumer's thread, between polls or inside one: it returns at once. What it throws
 * is dropped by {@link IsolatedObservers}.
 */
public interface IntakeObserver {
    /** The slice is about to be taken; {@link #took} follows, unless a bug stops the replica. */
    default void takes(Slice slice) {}

    /** The slice has its outcome; the offset is not committed yet. Also for a slice that was put off without being taken. */
    default void took(Slice slice, Outcome outcome) {}

    /** @param added may be empty: then a rebalance ended without anything new for this replica */
    default void assigned(int generation, Collection<TopicPartition> added) {}

    /** Given away in order, at a rebalance or at this replica's end. */
    default void revoked(int generation, Collection<TopicPartition> gone) {}

    /** Taken away: the group went on without this replica. */
    default void lost(Collection<TopicPartition> gone) {}
}
