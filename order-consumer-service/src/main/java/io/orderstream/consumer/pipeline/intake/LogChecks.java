package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is looked at between polls, on the consumer's thread: is it still the same log, and may a stopped partition go on? */
final class LogChecks {
    private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);

    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final AssignedPartitions assigned;
    private final StartingPoints startingPoints;
    private final LogWatch watch;
    private long round;

    LogChecks(AssignedPartitions assigned, StartingPoints startingPoints, LogWatch watch) {
        this.assigned = assigned;
        this.startingPoints = startingPoints;
        this.watch = watch;
    }

    /** At most once for each look at the brokers. */
    void afterPoll(Consumer<?, ?> consumer) {
        var seen = watch.seen();
        var identity = seen.identity();
        if (seen.round() == round || identity == null) {
            return;
        }
        round = seen.round();
        guarded(() -> takeUpWhatIsNotOf(identity, consumer));
    }

    /** Everything that was polled has its outcome: a position beyond it has passed what is no record, or what is lost. */
    void whenIdle(Consumer<?, ?> consumer) {
        afterPoll(consumer);
        guarded(() -> followPositions(consumer));
    }

    /** Somebody may have decided on what is stopped, and a log may have been replaced under what is not. */
    private void takeUpWhatIsNotOf(LogIdentity now, Consumer<?, ?> consumer) {
        assigned.all().forEach((partition, state) -> {
            var replaced =
                    state.place() instanceof Place.Known known && !known.log().equals(now);
            if (replaced || state.stopped().isPresent()) {
                assigned.takeUp(partition, consumer);
            }
        });
    }

    /**
     * Moves the progress to the client's position where that is ahead, and no record is in hand that would take it along: behind
     * a transaction's marker, else the partition would seem to have lag for ever; and behind what is lost, if nothing follows it.
     */
    private void followPositions(Consumer<?, ?> consumer) {
        assigned.all().forEach((partition, state) -> {
            if (state.place() instanceof Place.Known known
                    && consumer.assignment().contains(partition)) {
                var position = new NextOffset(consumer.position(partition, LOOK_UP));
                if (position.compareTo(known.expected()) > 0) {
                    follow(partition, known, position, consumer);
                }
            }
        });
    }

    private void follow(TopicPartition partition, Place.Known known, NextOffset position, Consumer<?, ?> consumer) {
        var advance = startingPoints.advance(partition, known, position, position, consumer);
        if (startingPoints.advance(advance)) {
            assigned.applied(advance);
        } else {
            assigned.takeUp(partition, consumer);
        }
    }

    /** The next look tries again. The first failure ends this one: what is away is away for all partitions. */
    private static void guarded(Runnable check) {
        try {
            check.run();
        } catch (KafkaException | DataAccessException | TransactionException e) {
            LOG.debug("Cannot look at the partitions' logs: {}", Sentence.of(e));
        }
    }
}
