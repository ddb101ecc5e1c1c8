package io.orderstream.consumer.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.AcknowledgedDeadLetters;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.processing.SliceResult;
import io.orderstream.consumer.pipeline.progress.Advance;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.LostRange;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.consumer.pipeline.progress.StopReason;
import io.orderstream.consumer.pipeline.progress.StoredProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Progress and effects in memory. A record whose value is {@code poison} needs a dead letter, every other one is a repeat. */
final class MemoryDatabase implements PartitionProgress, SliceIntake.Transaction {
    /** What the database was bound to, unless a test says otherwise. */
    static final LogIdentity LOG = new LogIdentity("topic-1", "cluster-1");

    private final Map<TopicPartition, StoredProgress> progress = new HashMap<>();
    private final List<LostRange> lost = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private int attempts;

    /** As another owner, or this one before, left it. */
    void stands(int partition, long next) {
        stands(partition, next, LOG);
    }

    /** @param log null as an earlier version left it */
    void stands(int partition, long next, @Nullable LogIdentity log) {
        progress.put(TestConsumer.partition(partition), new StoredProgress(new NextOffset(next), log, null));
    }

    /** As {@code ./orders progress adopt} does. */
    void adopts(int partition, LogIdentity log, long start) {
        stands(partition, start, log);
    }

    @Nullable
    StoredProgress stored(int partition) {
        return progress.get(TestConsumer.partition(partition));
    }

    /** @return what was found to be lost, in the order in which the progress moved over it */
    List<LostRange> lost() {
        return lost;
    }

    void goesAway() {
        failsWith(new CannotGetJdbcConnectionException("away"));
    }

    void failsWith(RuntimeException e) {
        failure = e;
    }

    void comesBack() {
        failure = null;
    }

    /** @return positions of the records that had their effect, in the order in which they had it */
    List<String> effects() {
        return effects;
    }

    /** @return how many slices were tried, with success or without */
    int attempts() {
        return attempts;
    }

    long next(int partition) {
        var stored = stored(partition);
        return stored == null ? 0 : stored.next().value();
    }

    @Override
    public Optional<StoredProgress> read(TopicPartition partition) {
        answer();
        return Optional.ofNullable(progress.get(partition));
    }

    @Override
    public void begin(TopicPartition partition, LogIdentity log, NextOffset start) {
        answer();
        progress.putIfAbsent(partition, new StoredProgress(start, log, null));
    }

    @Override
    public void bind(TopicPartition partition, LogIdentity log) {
        answer();
        progress.computeIfPresent(partition, (_, stored) -> new StoredProgress(stored.next(), log, null));
    }

    @Override
    public void stop(TopicPartition partition, StopReason reason, String detail) {
        answer();
        progress.computeIfPresent(partition, (_, stored) -> new StoredProgress(stored.next(), stored.log(), reason));
    }

    @Override
    public boolean advance(Advance advance) {
        answer();
        var stored = progress.get(advance.partition());
        if (stored == null
                || !stored.next().equals(advance.from())
                || !advance.log().equals(stored.log())) {
            return false;
        }
        progress.put(advance.partition(), new StoredProgress(advance.to(), stored.log(), stored.stopped()));
        var passedOver = advance.lost();
        if (passedOver != null) {
            lost.add(passedOver);
        }
        return true;
    }

    @Override
    public SliceResult apply(
            Slice slice, List<Decoded> decoded, Advance advance, AcknowledgedDeadLetters acknowledged) {
        attempts++;
        answer();
        var stored = progress.get(slice.partition());
        if (stored == null
                || !stored.next().equals(advance.from())
                || !advance.log().equals(stored.log())) {
            return new SliceResult.Fenced();
        }
        var decisions = slice.records().stream().map(MemoryDatabase::decide).toList();
        var needed = slice.records().stream()
                .filter(MemoryDatabase::isPoison)
                .filter(record -> !acknowledged.contain(RecordPosition.of(record)))
                .map(record -> new DeadLetter(record, Reason.UNDECODABLE, "Poison."))
                .toList();
        if (!needed.isEmpty()) {
            return new SliceResult.DeadLettersNeeded(needed);
        }
        if (!advance(advance)) {
            return new SliceResult.Fenced();
        }
        decisions.forEach(decision -> effects.add(decision.at().toString()));
        return new SliceResult.Applied(decisions, Instant.EPOCH);
    }

    private static Decision decide(ConsumerRecord<byte[], byte[]> record) {
        var at = RecordPosition.of(record);
        return isPoison(record)
                ? new Decision.Unprocessable(at, Reason.UNDECODABLE, "Poison.")
                : new Decision.Repeat(at, new UUID(0, record.offset()));
    }

    private static boolean isPoison(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8).equals("poison");
    }

    private void answer() {
        if (failure != null) {
            throw failure;
        }
    }
}
