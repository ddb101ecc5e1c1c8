package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.pipeline.deadletters.DeadLetterPublisher;
import io.orderstream.consumer.pipeline.deadletters.DeadLettersUnavailableException;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.decoding.OrderDecoder;
import io.orderstream.consumer.pipeline.decoding.SchemasUnavailableException;
import io.orderstream.consumer.pipeline.processing.AcknowledgedDeadLetters;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.processing.SliceResult;
import io.orderstream.consumer.pipeline.processing.SliceTransaction;
import io.orderstream.consumer.pipeline.progress.Advance;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Takes one slice from its records to its outcome. The only place that says which failure waits and which one is a bug. */
final class SliceIntake {
    private final AssignedPartitions assigned;
    private final OrderDecoder decoder;
    private final Transaction transaction;
    private final DeadLetterPublisher deadLetters;
    private final Downstream downstream;

    SliceIntake(
            AssignedPartitions assigned,
            OrderDecoder decoder,
            Transaction transaction,
            DeadLetterPublisher deadLetters,
            Downstream downstream) {
        this.assigned = assigned;
        this.decoder = decoder;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.downstream = downstream;
    }

    /** Anything thrown from here is a bug: the caller stops, nothing is committed. */
    Outcome take(Slice slice, Consumer<?, ?> consumer) {
        var partition = assigned.get(slice.partition());
        try {
            return switch (partition.place()) {
                case Place.Unknown _ -> assigned.takeUp(slice.partition(), consumer);
                case Place.Known known -> {
                    if (slice.start().compareTo(known.expected()) < 0) { // not the records that come next
                        yield assigned.takeUp(slice.partition(), consumer);
                    }
                    yield downstream.served(slice)
                            ? apply(slice, assigned.advance(slice, known, consumer), partition, consumer)
                            : new Outcome.PutOff(Cause.SHUTDOWN, "The replica stops");
                }
            };
        } catch (SchemasUnavailableException e) {
            return new Outcome.PutOff(Cause.REGISTRY, Sentence.of(e));
        } catch (DeadLettersUnavailableException e) {
            return new Outcome.PutOff(Cause.DEAD_LETTER_TOPIC, Sentence.of(e));
        } catch (KafkaException e) {
            return new Outcome.PutOff(Cause.TOPIC, Sentence.of(e));
        } catch (DataAccessException | TransactionException e) {
            if (SqlFailure.of(e) == SqlFailure.INFRASTRUCTURE) {
                // Even if the COMMIT did arrive: then the next attempt finds the fence moved, and no effect
                // is written twice.
                return new Outcome.PutOff(Cause.DATABASE, SqlFailure.name(e));
            }
            throw e;
        }
    }

    private Outcome apply(Slice slice, Advance advance, AssignedPartition partition, Consumer<?, ?> consumer) {
        var decoded = slice.records().stream().map(decoder::decode).toList();
        var acknowledged = AcknowledgedDeadLetters.NONE;
        while (true) { // each round adds a dead letter or ends, so there are at most as many rounds as records
            switch (transaction.apply(slice, decoded, advance, acknowledged)) {
                case SliceResult.Applied(var decisions, var committedAt) -> {
                    assigned.applied(advance);
                    return new Outcome.Applied(slice.end(), decisions, committedAt);
                }
                case SliceResult.Fenced _ -> {
                    return assigned.takeUp(slice.partition(), consumer);
                }
                case SliceResult.DeadLettersNeeded(var letters) -> {
                    // Acknowledged first, committed after: a crash in between writes the dead letter again, never none.
                    deadLetters.publish(letters, partition.deadLetters());
                    acknowledged = acknowledged.and(letters);
                }
            }
        }
    }

    /** {@link SliceTransaction}, as it is used here. */
    @FunctionalInterface
    interface Transaction {
        SliceResult apply(Slice slice, List<Decoded> decoded, Advance advance, AcknowledgedDeadLetters acknowledged);
    }
}
