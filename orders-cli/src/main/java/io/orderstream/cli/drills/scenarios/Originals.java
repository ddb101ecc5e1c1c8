package io.orderstream.cli.drills.scenarios;

import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Records named as dead letters name the record that they were. */
final class Originals {
    private Originals() {}

    /** @return partition@offset of each, in the order of text */
    static List<String> of(List<RecordMetadata> written) {
        return written.stream()
                .map(record -> record.partition() + "@" + record.offset())
                .sorted()
                .toList();
    }
}
