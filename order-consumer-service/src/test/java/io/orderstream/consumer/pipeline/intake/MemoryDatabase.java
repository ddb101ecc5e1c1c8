package io.orderstream.consumer.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.AcknowledgedDeadLetters;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.processing.SliceResult;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
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
    private final Map<TopicPartition, NextOffset> progress = new HashMap<>();
    private final List<String> effects = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private int attempts;

    /** As another owner, or this one before, left it. */
    void stands(int partition, long next) {
        progress.put(TestConsumer.partition(partition), new NextOffset(next));
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
        return progress.getOrDefault(TestConsumer.partition(partition), new NextOffset(0))
                .value();
    }

    @Override
    public Optional<NextOffset> read(TopicPartition partition) {
        answer();
        return Optional.ofNullable(progress.get(partition));
    }

    @Override
    public void begin(TopicPartition partition, NextOffset start) {
        answer();
        progress.putIfAbsent(partition, start);
    }

    @Override
    public boolean advance(TopicPartition partition, NextOffset expected, NextOffset next) {
        answer();
        return progress.replace(partition, expected, next);
    }

    @Override
    public SliceResult apply(
            Slice slice, List<Decoded> decoded, NextOffset expected, AcknowledgedDeadLetters acknowledged) {
        attempts++;
        answer();
        if (!expected.equals(progress.get(slice.partition()))) {
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
        progress.put(slice.partition(), slice.end());
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
