package io.orderstream.running.progress;

import java.time.Instant;

/**
 * Offsets that were removed from the log before they had an effect.
 *
 * @param from the first
 * @param to behind the last
 */
public record LostRange(int partition, long from, long to, Instant foundAt, boolean acknowledged) {
    /** @return one line for people */
    public String line() {
        return "P%d  LOST offsets %d up to %d, at most %d records, found %s%s"
                .formatted(partition, from, to - 1, to - from, foundAt, acknowledged ? ", acknowledged" : "");
    }
}
