package io.orderstream.verification.judging;

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
 * @param claims the ledger's
 * @param records the topic's, in offset order
 * @param deadLetters where the originals of its dead letters are
 * @param stored the database's, or null
 */
public record OrderCase(
        UUID id,
        List<Claim> claims,
        List<TopicRecord> records,
        Set<Coordinates> deadLetters,
        @Nullable StoredOrder stored) {

    public OrderCase {
        claims = List.copyOf(claims);
        records = records.stream().sorted(Comparator.comparing(TopicRecord::at)).toList();
        deadLetters = Set.copyOf(deadLetters);
    }

    boolean isAccepted() {
        return !claims.isEmpty();
    }

    boolean hasAnEnd() {
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
