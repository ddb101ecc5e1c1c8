package io.orderstream.consumer.pipeline.deadletters;

import io.orderstream.consumer.failures.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Writes dead letters and waits for their acknowledgement; only then may the source offset move. A crash in between may give a
 * second one; both carry the same source position.
 */
public final class DeadLetterPublisher {
    private final Producer<byte[], byte[]> producer;
    private final DeadLetterRecords records;
    private final Duration wait;

    public DeadLetterPublisher(Producer<byte[], byte[]> producer, DeadLetterRecords records, Duration wait) {
        this.producer = producer;
        this.records = records;
        this.wait = wait;
    }

    /**
     * @param letters of one partition
     * @param inFlight what an earlier attempt has sent of that partition; what this one sends comes to it
     * @throws DeadLettersUnavailableException if one of them is not acknowledged within the time to wait
     */
    public void publish(List<DeadLetter> letters, DeadLettersInFlight inFlight) {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var letter : letters) {
            var sent = sendOnce(letter, inFlight);
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

    private CompletableFuture<Void> sendOnce(DeadLetter letter, DeadLettersInFlight inFlight) {
        var before = inFlight.of(letter.record());
        if (before.isPresent() && !before.get().isCompletedExceptionally()) {
            return before.get();
        }
        // However large it is, it must not hold up its partition for ever.
        var tooLarge = before.map(CompletableFuture::exceptionNow)
                .filter(RecordTooLargeException.class::isInstance)
                .isPresent();
        var sent = send(tooLarge ? records.withoutContent(letter) : records.of(letter));
        inFlight.sent(letter.record(), sent);
        return sent;
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
