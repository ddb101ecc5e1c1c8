package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.Advance;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this replica owns, and everything that it knows of them. They come, go and move on the consumer's thread
 * alone; other threads ask which there are.
 */
final class AssignedPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(AssignedPartitions.class);

    private final StartingPoints startingPoints;
    private final OffsetCommit offsetCommit;
    private final BackOff backOff;
    private final Pauses pauses;
    private final Map<TopicPartition, AssignedPartition> assigned = new ConcurrentHashMap<>();

    AssignedPartitions(StartingPoints startingPoints, OffsetCommit offsetCommit, BackOff backOff, Pauses pauses) {
        this.startingPoints = startingPoints;
        this.offsetCommit = offsetCommit;
        this.backOff = backOff;
        this.pauses = pauses;
    }

    /** The client hands out no record of a partition that is not assigned; one that a callback which failed has left out begins here. */
    AssignedPartition get(TopicPartition partition) {
        return assigned.computeIfAbsent(partition, AssignedPartition::new);
    }

    /** They are owned from here on, also those that cannot be taken up yet: their first slice puts itself off until it can. */
    void assign(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
        partitions.forEach(partition -> assigned.put(partition, new AssignedPartition(partition)));
        partitions.forEach(partition -> tryToTakeUp(partition, consumer));
    }

    private void tryToTakeUp(TopicPartition partition, Consumer<?, ?> consumer) {
        try {
            if (takeUp(partition, consumer) instanceof Outcome.PutOff why) {
                LOG.warn("{}: cannot be taken up yet: {}", partition, why.detail());
            }
        } catch (RuntimeException e) {
            LOG.warn("{}: cannot be taken up yet: {}", partition, Sentence.of(e));
        }
    }

    /** Takes up the partition where its effects end, whatever offset the group has committed: the database knows, the commit only reports. */
    Outcome takeUp(TopicPartition partition, Consumer<?, ?> consumer) {
        var taken = get(partition);
        taken.losesItsPlace(); // if the database or the brokers do not answer now, it has none
        return switch (startingPoints.of(partition, consumer)) {
            case StartingPoint.At at -> {
                // What is missing in between is lost; that is said and kept when the progress moves over it.
                consumer.seek(partition, at.readFrom().value());
                if (taken.isToBeHeldAgainstTheGroup()) {
                    offsetCommit.compare(partition, at.stored(), consumer);
                }
                taken.takenUp(at.stored(), at.log());
                yield new Outcome.TakenUpElsewhere(at.stored());
            }
            case StartingPoint.Stopped stopped -> {
                if (taken.stops(stopped)) {
                    LOG.error(
                            "{}: stopped, nothing of it is processed until somebody decides: {}. ./orders progress show tells what there is,"
                                    + " ./orders progress adopt begins at the beginning of the log as it is now",
                            partition,
                            stopped.detail());
                }
                yield new Outcome.PutOff(Cause.DECISION, stopped.detail());
            }
        };
    }

    /** On the consumer's thread. */
    Map<TopicPartition, AssignedPartition> all() {
        return Map.copyOf(assigned);
    }

    /** @return the move that the slice's transaction is to make */
    Advance advance(Slice slice, Place.Known known, Consumer<?, ?> consumer) {
        return startingPoints.advance(slice.partition(), known, slice.start(), slice.end(), consumer);
    }

    /** The move is in the database. */
    void applied(Advance advance) {
        var lost = advance.lost();
        if (lost != null) {
            LOG.error(
                    "{}: LOST: offsets {} up to {}, at most {} records, were removed from the log before they had an effect."
                            + " ./orders progress show lists them, ./orders progress acknowledge when they are dealt with",
                    advance.partition(),
                    lost.from().value(),
                    lost.to().value() - 1,
                    lost.size());
        }
        get(advance.partition()).applied(advance.to(), advance.log());
    }

    /**
     * The partition waits, and brings the same records again after a pause that doubles up to a limit. There is no last
     * attempt.
     */
    void putOff(Slice slice, Outcome.PutOff why, Consumer<?, ?> consumer) {
        var partition = slice.partition();
        // Back to the slice's first record before the pause: what was fetched behind it is dropped, so nothing of
        // this partition can overtake it.
        consumer.seek(partition, slice.start().value());
        get(partition).read();
        var failed = get(partition).failed(why);
        var pause = backOff.after(failed);
        if (failed == 1) {
            LOG.warn("{}: waits for {}: {}", partition, why.cause(), why.detail());
        } else {
            LOG.debug(
                    "{}: attempt {} failed, waits {} for {}: {}", partition, failed, pause, why.cause(), why.detail());
        }
        pauses.pause(partition, pause);
    }

    /** The client cannot read what stands there: the partition waits as after any failure, and is read again. */
    void putOffUnreadable(TopicPartition partition, long offset, String why) {
        var unreadable = get(partition);
        unreadable.cannotRead(new NextOffset(offset));
        var pause = backOff.after(
                unreadable.failed(new Outcome.PutOff(Cause.TOPIC, "cannot read offset " + offset + ": " + why)));
        LOG.error("{}: cannot read offset {}, tries again in {}: {}", partition, offset, pause, why);
        pauses.pause(partition, pause);
    }

    /** Back to where the effects end: what a poll took from the client's buffer has not been handed out. */
    void rewind(Consumer<?, ?> consumer) {
        assigned.forEach((partition, state) -> {
            if (state.place() instanceof Place.Known known
                    && consumer.assignment().contains(partition)) {
                consumer.seek(partition, known.expected().value());
            } else {
                tryToTakeUp(partition, consumer);
            }
        });
    }

    /**
     * Tells the group of all effects that it has not heard of. A failed commit loses nothing, for a new owner starts from the
     * progress in the database; what it was to tell goes with the next one.
     */
    void commit(Consumer<?, ?> consumer) {
        var uncommitted = new HashMap<TopicPartition, NextOffset>();
        assigned.forEach((partition, state) -> state.uncommitted().ifPresent(next -> uncommitted.put(partition, next)));
        if (!uncommitted.isEmpty() && offsetCommit.commit(uncommitted, consumer)) {
            assigned.values().forEach(AssignedPartition::committed);
        }
    }

    /** Still the owner: what took effect is committed, so the next owner's lag is right from the start. */
    void revoke(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
        try {
            commit(consumer);
        } finally {
            partitions.forEach(assigned::remove);
        }
    }

    /** No longer the owner, perhaps for a while: a commit now would report another's progress. */
    void lose(Collection<TopicPartition> partitions) {
        partitions.forEach(assigned::remove);
    }

    boolean holdsNoneOf(Collection<TopicPartition> partitions) {
        return partitions.stream().noneMatch(assigned::containsKey);
    }

    /** From any thread. */
    Set<TopicPartition> owned() {
        return Set.copyOf(assigned.keySet());
    }

    /** @return what each partition that waits is waiting for, by its number; from any thread */
    Map<Integer, String> waitingFor() {
        var reasons = new TreeMap<Integer, String>();
        assigned.forEach(
                (partition, state) -> state.waitsFor().ifPresent(reason -> reasons.put(partition.partition(), reason)));
        return reasons;
    }

    /** @return why those wait that a person must decide on; from any thread */
    Map<TopicPartition, String> stopped() {
        var stopped = new HashMap<TopicPartition, String>();
        assigned.forEach((partition, state) ->
                state.stopped().ifPresent(why -> stopped.put(partition, why.reason() + ": " + why.detail())));
        return stopped;
    }

    /** @return the offsets that cannot be read, by partition; from any thread */
    Map<TopicPartition, NextOffset> unreadable() {
        var offsets = new HashMap<TopicPartition, NextOffset>();
        assigned.forEach((partition, state) -> state.unreadable().ifPresent(offset -> offsets.put(partition, offset)));
        return offsets;
    }

    /** @return those that wait for something to come back; from any thread */
    Set<TopicPartition> waiting() {
        return assigned.entrySet().stream()
                .filter(entry -> entry.getValue().waits())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
