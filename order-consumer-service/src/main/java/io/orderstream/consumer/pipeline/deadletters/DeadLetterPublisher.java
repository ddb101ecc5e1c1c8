package io.orderstream.consumer.pipeline.deadletters;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Writes dead letters and waits for their acknowledgement; only then may the source offset move.
 *
 * <p>While a record is in flight its future is kept under the source record's position: a retry of the slice waits for the
 * same future instead of sending again. With the producer's unlimited delivery time-out this gives one dead letter for an
 * outage of any length. A crash in between may give a second one; both carry the same source position.
 */
public final class DeadLetterPublisher {
    private final Producer<byte[], byte[]> producer;
    private final DeadLetterRecords records;
    private final Duration wait;
    private final Map<RecordPosition, CompletableFuture<Void>> inFlight = new ConcurrentHashMap<>();

    public DeadLetterPublisher(Producer<byte[], byte[]> producer, DeadLetterRecords records, Duration wait) {
        this.producer = producer;
        this.records = records;
        this.wait = wait;
    }

    /** @throws DeadLettersUnavailableException if one of them is not acknowledged within the time to wait */
    public void publish(List<DeadLetter> letters) {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var letter : letters) {
            var sent = sendOnce(letter);
            all.add(sent);
            if (sent.isCompletedExceptionally()) {
                break; // each send may block for max.block.ms: one after the other they would cost the membership
            }
        }
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                    .get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DeadLettersUnavailableException("A dead letter is not acknowledged after " + wait, e);
        } catch (ExecutionException e) {
            throw new DeadLettersUnavailableException("A dead letter was not written: " + Sentence.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLettersUnavailableException("Interrupted while waiting for a dead letter", e);
        }
    }

    /** Forgets what was acknowledged or lost: the partition's offset has moved past it, or belongs to another owner. */
    public void forget(Collection<TopicPartition> partitions) {
        inFlight.keySet().removeIf(at -> partitions.contains(new TopicPartition(at.topic(), at.partition())));
    }

    private CompletableFuture<Void> sendOnce(DeadLetter letter) {
        return inFlight.compute(RecordPosition.of(letter.record()), (_, before) -> {
            if (before == null) {
                return send(records.of(letter));
            }
            if (!before.isCompletedExceptionally()) {
                return before;
            }
            // However large it is, it must not hold up its partition for ever.
            return send(
                    before.exceptionNow() instanceof RecordTooLargeException
                            ? records.withoutContent(letter)
                            : records.of(letter));
        });
    }

    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> letter) {
        var sent = new CompletableFuture<Void>();
        try {
            var _ = producer.send(letter, (metadata, error) -> {
                if (error == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(error);
                }
            });
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            sent.completeExceptionally(
                    e); // no metadata within max.block.ms: nothing was handed over, the next attempt sends
        }
        return sent;
    }
}
