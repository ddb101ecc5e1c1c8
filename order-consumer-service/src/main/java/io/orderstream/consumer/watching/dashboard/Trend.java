package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.watching.group.GroupView;
import io.orderstream.consumer.watching.group.PartitionView;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The last minutes, one point a sample of the group, so that a viewer who comes sees what was before. */
final class Trend {
    private static final int KEPT = 300;

    /**
     * @param at seconds since 1970
     * @param in records appended a second, over the partitions that are known
     * @param out records committed a second
     * @param lagSeconds of the partition that is furthest behind
     */
    record Point(
            double at,
            @Nullable Double in,
            @Nullable Double out,
            @Nullable Long lag,
            @Nullable Double lagSeconds,
            @Nullable Double p50,
            @Nullable Double p95,
            @Nullable Double p99) {}

    private final Deque<Point> points = new ArrayDeque<>();
    private @Nullable GroupView last;

    synchronized void add(GroupView view, Percentiles percentiles) {
        var before = last;
        last = view;
        if (before == null || !before.sampledAt().isBefore(view.sampledAt())) {
            return;
        }
        var seconds = Duration.between(before.sampledAt(), view.sampledAt()).toNanos() / 1e9;
        points.addLast(new Point(
                Math.round((double) view.sampledAt().toEpochMilli()) / 1000.0,
                rate(before, view, PartitionView::logEndOffset, seconds),
                rate(before, view, PartitionView::committedOffset, seconds),
                lag(view),
                lagSeconds(view),
                percentiles.p50(),
                percentiles.p95(),
                percentiles.p99()));
        if (points.size() > KEPT) {
            points.removeFirst();
        }
    }

    synchronized List<Point> points() {
        return List.copyOf(points);
    }

    private static @Nullable Double rate(
            GroupView before, GroupView now, Function<PartitionView, @Nullable Long> offset, double seconds) {
        Map<Integer, Long> then = new HashMap<>();
        for (var partition : before.partitions()) {
            var known = offset.apply(partition);
            if (known != null) {
                then.put(partition.partition(), known);
            }
        }
        var sum = 0L;
        var known = false;
        for (var partition : now.partitions()) {
            var end = offset.apply(partition);
            var start = then.get(partition.partition());
            if (end != null && start != null) {
                sum += Math.max(0, end - start);
                known = true;
            }
        }
        return known ? Double.valueOf(Math.round((double) sum / seconds * 10) / 10.0) : null;
    }

    private static @Nullable Long lag(GroupView view) {
        var known = view.partitions().stream()
                .map(PartitionView::lag)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .toArray();
        return known.length == 0 ? null : Long.valueOf(Arrays.stream(known).sum());
    }

    private static @Nullable Double lagSeconds(GroupView view) {
        var most = view.partitions().stream()
                .map(PartitionView::lagSeconds)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
        return most.isPresent() ? Double.valueOf(most.getAsDouble()) : null;
    }
}
