package io.orderstream.consumer.watching.progress;

import java.time.Instant;
import java.util.List;

/**
 * What a person has to look at.
 *
 * @param stopped partitions of which nothing is processed until somebody decides
 * @param lost what was found to be lost and nobody has acknowledged
 */
public record ProgressView(List<Stopped> stopped, List<Lost> lost) {
    static final ProgressView NOTHING = new ProgressView(List.of(), List.of());

    public ProgressView {
        stopped = List.copyOf(stopped);
        lost = List.copyOf(lost);
    }

    /** @param reason a name of {@link io.orderstream.consumer.pipeline.progress.StopReason} */
    public record Stopped(int partition, String reason, String detail) {}

    /** @param toOffset behind the last */
    public record Lost(int partition, long fromOffset, long toOffset, Instant foundAt) {}

    boolean isStopped(int partition) {
        return stopped.stream().anyMatch(one -> one.partition() == partition);
    }

    /** @return how many offsets of the partition, at least as many as records */
    long lost(int partition) {
        return lost.stream()
                .filter(range -> range.partition() == partition)
                .mapToLong(range -> range.toOffset() - range.fromOffset())
                .sum();
    }
}
