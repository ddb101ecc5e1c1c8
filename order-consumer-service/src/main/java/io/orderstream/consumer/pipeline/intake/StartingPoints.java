package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.Advance;
import io.orderstream.consumer.pipeline.progress.LostRange;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import io.orderstream.consumer.pipeline.progress.StoredProgress;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Asks the database and the brokers where a partition goes on, and what its log has lost. */
final class StartingPoints {
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final PartitionProgress progress;
    private final LogIdentities identities;

    StartingPoints(PartitionProgress progress, LogIdentities identities) {
        this.progress = progress;
        this.identities = identities;
    }

    /** Without progress it is the log's beginning, whatever the group has committed: a commit without effects would be a loss. */
    StartingPoint of(TopicPartition partition, Consumer<?, ?> consumer) {
        var log = log(partition, consumer);
        if (progress.read(partition).isEmpty()) {
            progress.begin(partition, log.identity(), log.start());
        }
        var stored = progress.read(partition).orElse(new StoredProgress(log.start(), log.identity(), null));
        var point = StartingPoint.of(stored, log);
        switch (point) {
            case StartingPoint.At _ -> {
                if (stored.log() == null || stored.stopped() != null) {
                    progress.bind(partition, log.identity());
                }
            }
            case StartingPoint.Stopped(var reason, var detail) -> {
                var before = stored.stopped();
                if (before == null || (before != reason && !before.staysUntilDecided())) {
                    progress.stop(partition, reason, detail);
                }
            }
        }
        return point;
    }

    /** The identity last: should the topic be made anew in between, the identity is the new one's and differs. */
    private StartingPoint.Log log(TopicPartition partition, Consumer<?, ?> consumer) {
        var start = start(partition, consumer);
        var end = consumer.endOffsets(Set.of(partition), LOOK_UP).getOrDefault(partition, start.value());
        return new StartingPoint.Log(identities.of(partition.topic()), start, new NextOffset(end));
    }

    private static NextOffset start(TopicPartition partition, Consumer<?, ?> consumer) {
        return new NextOffset(
                consumer.beginningOffsets(Set.of(partition), LOOK_UP).getOrDefault(partition, 0L));
    }

    /**
     * Asks for the log's beginning only where offsets are missing: in a log without transactions that is never.
     *
     * @param reached the first offset in hand, or the client's position
     */
    Advance advance(
            TopicPartition partition, Place.Known known, NextOffset reached, NextOffset to, Consumer<?, ?> consumer) {
        var lost = reached.compareTo(known.expected()) > 0
                ? LostRange.between(known.expected(), start(partition, consumer), reached)
                        .orElse(null)
                : null;
        return new Advance(partition, known.log(), known.expected(), to, lost);
    }

    boolean advance(Advance advance) {
        return progress.advance(advance);
    }
}
