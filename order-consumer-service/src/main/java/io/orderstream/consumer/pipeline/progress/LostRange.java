package io.orderstream.consumer.pipeline.progress;

import java.util.Optional;

/**
 * Offsets that were removed from the log before they had their effect. Some of them may have been no orders; nobody can know.
 *
 * @param from the first of them
 * @param to behind the last of them
 */
public record LostRange(NextOffset from, NextOffset to) {
    public LostRange {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("Nothing is lost between " + from + " and " + to);
        }
    }

    /**
     * The rule that tells lost records from offsets that never were orders. A log has holes by nature: transaction markers,
     * aborted records, what compaction took. The client passes over them, and the log still begins at or below the expected
     * offset. Only retention and DeleteRecords move the log's beginning, so what they took lies between the expected offset and
     * the beginning. What is in hand already is not lost, even if the beginning has moved past it since.
     *
     * @param expected the next offset to take effect
     * @param logStart where the log begins
     * @param next the first offset that is in hand, or the position that the client has reached
     */
    public static Optional<LostRange> between(NextOffset expected, NextOffset logStart, NextOffset next) {
        var end = logStart.compareTo(next) < 0 ? logStart : next;
        return end.compareTo(expected) > 0 ? Optional.of(new LostRange(expected, end)) : Optional.empty();
    }

    /** @return how many offsets; at least as many as records */
    public long size() {
        return to.value() - from.value();
    }
}
