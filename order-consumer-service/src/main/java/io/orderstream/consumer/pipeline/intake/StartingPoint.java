package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.StopReason;
import io.orderstream.consumer.pipeline.progress.StoredProgress;

/** Where a partition goes on under a new owner, as the database and the log together say. */
sealed interface StartingPoint {
    /** What the brokers say of a partition's log. */
    record Log(LogIdentity identity, NextOffset start, NextOffset end) {}

    /**
     * The log still has what comes next, or what is left of it.
     *
     * @param stored where the effects end; the fence compares with this even where the log begins later
     * @param log what both offsets count in
     * @param readFrom the first offset to read
     */
    record At(NextOffset stored, LogIdentity log, NextOffset readFrom) implements StartingPoint {}

    /** The log is not the one that the progress counts in. Nothing of it is processed until a person has decided. */
    record Stopped(StopReason reason, String detail) implements StartingPoint {}

    static StartingPoint of(StoredProgress stored, Log log) {
        var bound = stored.log();
        if (bound != null && !bound.clusterId().equals(log.identity().clusterId())) {
            return new Stopped(
                    StopReason.OTHER_CLUSTER,
                    "The database's progress belongs to cluster %s, these brokers are cluster %s"
                            .formatted(bound.clusterId(), log.identity().clusterId()));
        }
        if (bound != null && !bound.topicId().equals(log.identity().topicId())) {
            return new Stopped(
                    StopReason.OTHER_TOPIC,
                    "The database's progress belongs to topic id %s, the brokers have %s: the topic was made anew, or the database restored from before"
                            .formatted(bound.topicId(), log.identity().topicId()));
        }
        var before = stored.stopped();
        if (stored.next().compareTo(log.end()) > 0 || (before != null && before.staysUntilDecided())) {
            // Also once the log has outgrown the progress: what came meanwhile stands under offsets that count as done.
            return new Stopped(
                    StopReason.LOG_ENDS_BEFORE_PROGRESS,
                    "The log ended before the database's progress of %d: it was cut off, or the topic made anew"
                            .formatted(stored.next().value()));
        }
        var readFrom = stored.next().compareTo(log.start()) < 0 ? log.start() : stored.next();
        return new At(stored.next(), log.identity(), readFrom);
    }
}
