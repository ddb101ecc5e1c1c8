package io.orderstream.running.progress;

import org.jspecify.annotations.Nullable;

/**
 * A partition's progress in the database, beside the log that the brokers have.
 *
 * @param next where its effects end; null if it has none yet
 * @param log what {@code next} counts in; null if there is no progress, or an earlier version wrote it
 * @param stopped why the consumers process nothing of it, in words; null while they do
 * @param now the log as it is now
 */
public record StoredProgress(
        int partition,
        @Nullable Long next,
        @Nullable LogIdentity log,
        @Nullable String stopped,
        Log now) {
    /** Which log of that name. */
    public record LogIdentity(String topicId, String clusterId) {}

    /** What the brokers have. */
    public record Log(LogIdentity identity, long start, long end) {}

    /** @return whether the progress belongs to the log, so that the consumers go on by themselves */
    public boolean fits() {
        return stopped == null && (next == null || next <= now.end()) && (log == null || log.equals(now.identity()));
    }

    /** @return one line for people */
    public String line() {
        return "P%d  progress %s  log %d to %d  %s"
                .formatted(
                        partition,
                        next == null ? "none" : next.toString(),
                        now.start(),
                        now.end(),
                        fits()
                                ? "fits"
                                : "STOPPED: " + (stopped == null ? "the progress is not of this log" : stopped));
    }
}
