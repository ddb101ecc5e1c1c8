package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.CorruptRecordException;

/**
 * What stands in one partition and cannot be read, as a byte that flipped on a disk, makes every poll fail, before the records of
 * the other partitions are handed out. It is to cost its own partition only.
 */
final class UnreadablePartitions {
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final AssignedPartitions assigned;

    UnreadablePartitions(AssignedPartitions assigned) {
        this.assigned = assigned;
    }

    /**
     * Puts off the partition that made the poll fail.
     *
     * @return whether it was one partition's fault
     */
    boolean putOff(KafkaException thrown, Consumer<?, ?> consumer) {
        if (thrown instanceof BrokenPollException) {
            // The client lost records of other partitions that it had taken out of its buffer before. What it could not
            // read
            // it names at the next poll.
            assigned.rewind(consumer);
        }
        var named = named(thrown, consumer.assignment());
        if (named.isEmpty() && !(thrown instanceof CorruptRecordException)) {
            return false;
        }
        var suspects = named.map(List::of).orElseGet(() -> List.copyOf(consumer.assignment()));
        for (var partition : suspects) {
            var readFrom = consumer.position(partition, LOOK_UP);
            var pollsAgain = withoutItsBuffer(partition, readFrom, consumer);
            if (pollsAgain || named.isPresent()) {
                assigned.putOffUnreadable(partition, readFrom, Sentence.of(cause(thrown)));
                return true;
            }
        }
        return false;
    }

    /** The client's exceptions name the partition in their message alone. */
    private static Optional<TopicPartition> named(Throwable thrown, Collection<TopicPartition> assigned) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            var message = " " + e.getMessage() + " ";
            for (var partition : assigned) {
                if (message.matches("(?s).*[ =\\[{]" + Pattern.quote(partition.toString()) + "[ =.,\\]}].*")) {
                    return Optional.of(partition);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The client keeps what it has fetched, and would fail at it for ever: it lets go of it at a poll at another offset. The
     * others are paused meanwhile, so that nothing of them is handed out here.
     *
     * @return whether that poll did not fail
     */
    private static boolean withoutItsBuffer(TopicPartition partition, long readFrom, Consumer<?, ?> consumer) {
        var others = new HashSet<>(consumer.assignment());
        others.removeAll(consumer.paused());
        others.remove(partition);
        consumer.pause(others);
        consumer.seek(partition, readFrom + 1);
        try {
            var polled = consumer.poll(Duration.ZERO);
            // Only of partitions that a rebalance within this poll has brought: they are read again.
            polled.partitions()
                    .forEach(strange -> consumer.seek(
                            strange, polled.records(strange).getFirst().offset()));
            return true;
        } catch (KafkaException e) {
            return false;
        } finally {
            var still = consumer.assignment();
            if (still.contains(partition)) {
                consumer.seek(partition, readFrom);
            }
            consumer.resume(intersection(others, still));
        }
    }

    private static Set<TopicPartition> intersection(Set<TopicPartition> some, Set<TopicPartition> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Throwable cause(Throwable thrown) {
        return thrown.getCause() == null ? thrown : thrown.getCause();
    }
}
