package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one order id.
 *
 * @param acceptances the ledger's
 * @param records the topic's, in offset order
 * @param deadLetters where the originals of its dead letters are
 * @param stored the database's, or null
 */
public record OrderHistory(
        UUID id,
        List<Acceptance> acceptances,
        List<TopicRecord> records,
        Set<Coordinates> deadLetters,
        @Nullable StoredOrder stored) {

    public OrderHistory {
        acceptances = List.copyOf(acceptances);
        records = records.stream().sorted(Comparator.comparing(TopicRecord::at)).toList();
        deadLetters = Set.copyOf(deadLetters);
    }

    boolean isAccepted() {
        return !acceptances.isEmpty();
    }

    /** @return whether it has an effect or is a dead letter */
    boolean isSettled() {
        return stored != null || !deadLetters.isEmpty();
    }

    Optional<TopicRecord> recordAt(Coordinates at) {
        return records.stream().filter(record -> record.at().equals(at)).findFirst();
    }

    /** @return the record that has to make the effect: the first that is not a dead letter */
    Optional<TopicRecord> firstToTakeEffect() {
        return records.stream()
                .filter(record -> !deadLetters.contains(record.at()))
                .findFirst();
    }
}
