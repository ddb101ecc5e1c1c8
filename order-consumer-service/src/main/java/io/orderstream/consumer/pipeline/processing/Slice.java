package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought of one partition: the unit of a transaction.
 *
 * @param records in offset order, at least one
 */
public record Slice(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    public Slice {
        records = List.copyOf(records);
    }

    public static List<Slice> of(ConsumerRecords<byte[], byte[]> polled) {
        var slices = new ArrayList<Slice>();
        for (var partition : polled.partitions()) {
            slices.add(new Slice(partition, polled.records(partition)));
        }
        return slices;
    }

    public NextOffset start() {
        return new NextOffset(records.getFirst().offset());
    }

    public NextOffset end() {
        return NextOffset.after(records);
    }

    DeadLetter deadLetter(Decision.Unprocessable decision) {
        return new DeadLetter(record(decision.at()), decision.reason(), decision.detail());
    }

    /** @return the order id that the record's key is, if it is one; its value may be anything */
    public Optional<UUID> orderId(RecordPosition at) {
        var key = record(at).key();
        if (key == null || key.length != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(key, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ConsumerRecord<byte[], byte[]> record(RecordPosition at) {
        return records.stream()
                .filter(candidate -> candidate.offset() == at.offset())
                .findFirst()
                .orElseThrow();
    }
}
