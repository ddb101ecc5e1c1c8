package io.orderstream.consumer.processing;

import io.orderstream.consumer.deadletters.DeadLetter;
import io.orderstream.consumer.progress.NextOffset;
import java.util.ArrayList;
import java.util.List;
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

    DeadLetter deadLetter(Decision.Undeliverable decision) {
        var record = records.stream()
                .filter(candidate -> candidate.offset() == decision.at().offset())
                .findFirst()
                .orElseThrow();
        return new DeadLetter(record, decision.reason(), decision.detail());
    }
}
