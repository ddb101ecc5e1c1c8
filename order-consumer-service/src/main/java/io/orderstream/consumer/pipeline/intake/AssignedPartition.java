package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.deadletters.DeadLettersInFlight;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that this replica knows of one partition while it owns it; forgotten as a whole when the partition goes. The consumer's
 * thread alone changes it and asks it; whether it waits and what cannot be read is asked from other threads.
 */
final class AssignedPartition {
    private static final Logger LOG = LoggerFactory.getLogger(AssignedPartition.class);

    private final TopicPartition partition;
    private final DeadLettersInFlight deadLetters = new DeadLettersInFlight();
    private Place place = new Place.Unknown();
    private @Nullable NextOffset uncommitted;
    private boolean heldAgainstTheGroup;
    private volatile int failures;
    private volatile Outcome.@Nullable PutOff waitsFor;
    private volatile StartingPoint.@Nullable Stopped stopped;
    private volatile @Nullable NextOffset unreadable;

    AssignedPartition(TopicPartition partition) {
        this.partition = partition;
    }

    Place place() {
        return place;
    }

    DeadLettersInFlight deadLetters() {
        return deadLetters;
    }

    /** What was believed is wrong, or nothing is known yet. */
    void losesItsPlace() {
        place = new Place.Unknown();
    }

    /**
     * Begins to work.
     *
     * @param stored where the effects end, as the database says
     * @param log what it counts in
     */
    void takenUp(NextOffset stored, LogIdentity log) {
        stopped = null;
        // The last owner may have died between its transaction and its commit: then the group's offset is too low,
        // and on a quiet partition it would stay so. It goes with the next commit.
        standsAt(stored, log);
    }

    /** The slice's transaction is committed. */
    void applied(NextOffset next, LogIdentity log) {
        standsAt(next, log);
        deadLetters.clear();
    }

    /** @return whether that is news */
    boolean stops(StartingPoint.Stopped why) {
        var news = !why.equals(stopped);
        stopped = why;
        return news;
    }

    /** @return why nothing of it is processed until a person has decided; from any thread */
    Optional<StartingPoint.Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** @return true once: the group's offset says something only before this owner has committed */
    boolean isToBeHeldAgainstTheGroup() {
        var first = !heldAgainstTheGroup;
        heldAgainstTheGroup = true;
        return first;
    }

    private void standsAt(NextOffset next, LogIdentity log) {
        place = new Place.Known(next, log);
        unreadable = null;
        uncommitted = next;
        if (failures > 0) {
            LOG.info("{}: goes on after {} failed attempts", partition, failures);
            failures = 0;
            waitsFor = null;
        }
    }

    /** @return how many attempts have failed in a row, this one included */
    int failed(Outcome.PutOff why) {
        waitsFor = why;
        var failed = failures + 1;
        failures = failed;
        return failed;
    }

    /** The client fails at what stands there. */
    void cannotRead(NextOffset offset) {
        unreadable = offset;
    }

    /** The client has handed out records. */
    void read() {
        unreadable = null;
    }

    /** @return the offset that cannot be read, if there is one */
    Optional<NextOffset> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    boolean waits() {
        return failures > 0;
    }

    /** @return what it waits for, in a sentence; from any thread */
    Optional<String> waitsFor() {
        var why = waitsFor;
        return why == null ? Optional.empty() : Optional.of(why.cause() + ": " + why.detail());
    }

    /** @return up to where the effects are in the database, if the group has not heard of it yet */
    Optional<NextOffset> uncommitted() {
        return Optional.ofNullable(uncommitted);
    }

    void committed() {
        uncommitted = null;
    }
}
