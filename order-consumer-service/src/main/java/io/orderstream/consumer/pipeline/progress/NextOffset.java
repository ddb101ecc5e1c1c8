package io.orderstream.consumer.pipeline.progress;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The offset of the next record to take effect in a partition: what is committed, and where a new owner goes on. */
public record NextOffset(long value) implements Comparable<NextOffset> {
    public NextOffset {
        if (value < 0) {
            throw new IllegalArgumentException("An offset is never negative: " + value);
        }
    }

    /** The only place where one is added to an offset. */
    public static NextOffset after(ConsumerRecord<?, ?> record) {
        return new NextOffset(record.offset() + 1);
    }

    /** @param records of one partition, in offset order, at least one */
    public static NextOffset after(List<? extends ConsumerRecord<?, ?>> records) {
        return after(records.getLast());
    }

    @Override
    public int compareTo(NextOffset other) {
        return Long.compare(value, other.value);
    }
}
