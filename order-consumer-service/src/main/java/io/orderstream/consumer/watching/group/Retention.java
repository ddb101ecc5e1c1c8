package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the topic keeps its records.
 *
 * @param millis {@code retention.ms}, below 0 for ever
 * @param bytes {@code retention.bytes} of one partition, below 0 without a limit
 * @param sizes of the partitions' logs; a partition that is missing is unknown, and none is known without a limit
 */
record Retention(long millis, long bytes, Map<Integer, Long> sizes) {
    /**
     * How near the first record without effect is to its removal. The bytes behind it are estimated: as many of the log's as
     * there are of its records.
     *
     * @param age of that record
     * @param lag records from there to the log's end
     * @param length records of the whole log
     * @return 0 for just written to 1 for removed at any moment; null if it is not known
     */
    @Nullable
    Double used(int partition, @Nullable Duration age, @Nullable Long lag, @Nullable Long length) {
        if (lag == null || (lag > 0 && millis > 0 && age == null)) {
            return null;
        }
        if (lag == 0) {
            return 0.0;
        }
        var byTime = millis > 0 && age != null ? (double) age.toMillis() / millis : 0;
        var size = sizes.get(partition);
        var bySize =
                bytes > 0 && size != null && length != null && length > 0 ? (double) size * lag / length / bytes : 0;
        return Math.max(byTime, bySize);
    }
}
