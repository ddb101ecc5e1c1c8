package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns what the brokers answered into what is shown: values in, values out. */
final class GroupPicture {
    private static final double NANOS = 1e9;

    private final Reading reading;

    GroupPicture(Reading reading) {
        this.reading = reading;
    }

    /** @return by partition the offset of the first record without effect, where there is one and it can be read */
    Map<Integer, Long> firstUncommitted() {
        var first = new HashMap<Integer, Long>();
        reading.logEnd().forEach((partition, end) -> {
            var start = next(partition);
            if (start != null && start < end) {
                first.put(partition, start);
            }
        });
        return first;
    }

    @Nullable
    Long lag(int partition) {
        var end = reading.logEnd().get(partition);
        var next = next(partition);
        return end == null || next == null ? null : Long.valueOf(Math.max(0, end - next));
    }

    @Nullable
    Long committed(int partition) {
        return reading.committed().map(offsets -> offsets.get(partition)).orElse(null);
    }

    GroupView view(String group, int atLeast, Map<Integer, Instant> writtenAt, Map<Integer, Standstill> standstills) {
        var owners = reading.membership().map(Membership::owners).orElse(Map.of());
        var numbers = new TreeSet<>(reading.inSyncReplicas().keySet());
        for (var partition = 0; partition < atLeast; partition++) {
            numbers.add(partition);
        }
        var partitions = new ArrayList<PartitionView>();
        for (var partition : numbers) {
            var inSyncReplicas = reading.inSyncReplicas().get(partition);
            partitions.add(new PartitionView(
                    partition,
                    owners.get(partition),
                    reading.logEnd().get(partition),
                    committed(partition),
                    lag(partition),
                    age(partition, writtenAt.get(partition)),
                    inSyncReplicas == null ? null : Integer.valueOf(inSyncReplicas.count()),
                    reading.minInSync().isPresent()
                            ? Integer.valueOf(reading.minInSync().getAsInt())
                            : null,
                    retentionUsed(partition, writtenAt.get(partition)),
                    seconds(standstills.getOrDefault(partition, Standstill.NONE).lasts(reading.at()))));
        }
        return new GroupView(
                group, reading.membership().map(Membership::state).orElse(null), members(), partitions, reading.at());
    }

    private @Nullable List<GroupView.Member> members() {
        return reading.membership().map(Membership::members).orElse(null);
    }

    private @Nullable Double age(int partition, @Nullable Instant writtenAt) {
        var lag = lag(partition);
        if (lag != null && lag == 0) {
            return 0.0;
        }
        // A producer's clock may run ahead of this one's; a record from the future waits for 0 s.
        return lag == null || writtenAt == null
                ? null
                : Double.valueOf(Math.max(0, seconds(Duration.between(writtenAt, reading.at()))));
    }

    private @Nullable Double retentionUsed(int partition, @Nullable Instant writtenAt) {
        var retention = reading.retention();
        if (retention == null) {
            return null;
        }
        var start = reading.logStart().get(partition);
        var end = reading.logEnd().get(partition);
        return retention.used(
                partition,
                writtenAt == null ? null : Duration.between(writtenAt, reading.at()),
                lag(partition),
                start == null || end == null ? null : Long.valueOf(end - start));
    }

    /** What retention removed will never take effect, so it is no lag. */
    private @Nullable Long next(int partition) {
        var start = reading.logStart().get(partition);
        if (start == null || reading.committed().isEmpty()) {
            return null;
        }
        var committed = committed(partition);
        return committed == null ? start : Long.valueOf(Math.max(start, committed));
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toNanos() / NANOS * 1000) / 1000.0;
    }
}
