package io.orderstream.deadletters;

import io.orderstream.running.inspection.Coordinates;
import java.time.Instant;

/**
 * The last time that a dead letter was written back.
 *
 * @param to where its record stands since, or an offset below 0 if that is not known
 */
public record Redrive(Instant askedAt, String askedBy, Coordinates to, Outcome outcome) {
    /** What became of the record that was written back. */
    public enum Outcome {
        /** Its acknowledgement did not come. Once more is safe. */
        UNKNOWN,
        WAITING,
        CONFIRMED,
        REJECTED,
        /** Processed, and neither stored nor dead: it was no order's. */
        NO_EFFECT,
        DEAD_AGAIN
    }

    public boolean isDone() {
        return outcome != Outcome.UNKNOWN;
    }

    String text() {
        return switch (outcome) {
            case UNKNOWN -> "written back? not known";
            case WAITING -> "written back as " + to + ", waits";
            case CONFIRMED, REJECTED -> "written back as " + to + ", " + outcome;
            case NO_EFFECT -> "written back as " + to + ", no effect";
            case DEAD_AGAIN -> "written back as " + to + ", dead again";
        };
    }
}
