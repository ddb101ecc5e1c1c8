package io.orderstream.drills.scenarios;

import io.orderstream.drills.context.DeadLetters;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
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

    /** Checks that these records and no others have become dead letters. */
    static void areTheOnlyDead(List<RecordMetadata> written, DrillObservations observed, Checks checks) {
        var dead = observed.letters().stream()
                .map(DeadLetters.Letter::original)
                .sorted()
                .toList();
        checks.same("exactly the " + written.size() + " poisoned records are dead", of(written), dead);
    }
}
