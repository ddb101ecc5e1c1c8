package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.NextOffset;

/** Where a partition goes on under a new owner, as the database and the log together say. */
sealed interface StartingPoint {
    /**
     * The log still has what comes next, or what is left of it.
     *
     * @param stored where the effects end; the fence compares with this even where the log begins later
     * @param readFrom the first offset to read
     */
    record At(NextOffset stored, NextOffset readFrom) implements StartingPoint {
        /** @return whether records were removed before they took effect */
        boolean skips() {
            return readFrom.compareTo(stored) > 0;
        }
    }

    /** The log ends before the progress: another topic of that name, or a truncated one. Nothing is processed until a person has looked. */
    record BehindTheDatabase(NextOffset stored, NextOffset logEnd) implements StartingPoint {}

    static StartingPoint of(NextOffset stored, NextOffset logStart, NextOffset logEnd) {
        if (stored.compareTo(logEnd) > 0) {
            return new BehindTheDatabase(stored, logEnd);
        }
        return new At(stored, stored.compareTo(logStart) < 0 ? logStart : stored);
    }
}
