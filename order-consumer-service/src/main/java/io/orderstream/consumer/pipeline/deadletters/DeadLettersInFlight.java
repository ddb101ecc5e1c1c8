package io.orderstream.consumer.pipeline.deadletters;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The dead letters of one partition that were handed to the producer, by their records' offsets. A retry of the slice waits for
 * the same acknowledgement instead of sending again. With the producer's unlimited delivery time-out this gives one dead letter
 * for an outage of any length. Whoever owns the partition keeps it, until the offset has moved past them or the partition is
 * another's. Of the consumer's thread alone.
 */
public final class DeadLettersInFlight {
    private final Map<Long, CompletableFuture<Void>> sent = new HashMap<>();

    /** @return the acknowledgement of the record's dead letter, if one was sent */
    Optional<CompletableFuture<Void>> of(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(sent.get(record.offset()));
    }

    void sent(ConsumerRecord<?, ?> record, CompletableFuture<Void> acknowledgement) {
        sent.put(record.offset(), acknowledgement);
    }

    public void clear() {
        sent.clear();
    }
}
