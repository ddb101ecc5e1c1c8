package io.orderstream.consumer.intake;

import io.orderstream.consumer.processing.Slice;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** Hears what the intake does. Called on the consumer's thread, between polls or inside one: it returns at once and never throws. */
public interface IntakeObserver {
    /** The slice has its outcome; the offset is not committed yet. */
    default void took(Slice slice, Outcome outcome) {}

    /** @param added may be empty: then a rebalance ended without anything new for this replica */
    default void assigned(int generation, Collection<TopicPartition> added) {}

    /** Given away in order, at a rebalance or at this replica's end. */
    default void revoked(int generation, Collection<TopicPartition> gone) {}

    /** Taken away: the group went on without this replica. */
    default void lost(Collection<TopicPartition> gone) {}
}
