package io.orderstream.consumer.watching.group;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.orderstream.instruments.Instrument;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The group as gauges. What is unknown is NaN, never an old value or a zero. */
final class GroupMetrics {
    private final GroupSampler sampler;
    private final MultiGauge owners;
    private List<String> shown = List.of();

    GroupMetrics(MeterRegistry registry, GroupSampler sampler, int partitions) {
        this.sampler = sampler;
        for (var partition = 0; partition < partitions; partition++) {
            gauge(registry, GroupMeter.LAG.instrument(), partition, PartitionView::lag);
            gauge(registry, GroupMeter.LAG_SECONDS.instrument(), partition, PartitionView::lagSeconds);
            gauge(registry, GroupMeter.LOG_END.instrument(), partition, PartitionView::logEndOffset);
            gauge(registry, GroupMeter.COMMITTED.instrument(), partition, PartitionView::committedOffset);
            gauge(registry, GroupMeter.STUCK.instrument(), partition, PartitionView::stuckSeconds);
            gauge(registry, GroupMeter.RETENTION.instrument(), partition, PartitionView::retentionUsed);
            gauge(registry, GroupMeter.IN_SYNC.instrument(), partition, PartitionView::inSyncReplicas);
            gauge(registry, GroupMeter.UNDER_MIN_ISR.instrument(), partition, GroupMetrics::underMinIsr);
        }
        GroupMeter.KAFKA_ANSWERS.instrument().gauge(registry, () -> sampler.answered() ? 1 : 0);
        owners = GroupMeter.OWNER.instrument().rows(registry);
    }

    /** One row a partition, whoever owns it: the number of meters never changes. */
    void sampled(GroupView view) {
        var now = view.partitions().stream()
                .map(partition -> ownerTag(view, partition))
                .toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        owners.register(
                view.partitions().stream()
                        .<MultiGauge.Row<?>>map(partition -> MultiGauge.Row.of(
                                Tags.of(
                                        "partition",
                                        Integer.toString(partition.partition()),
                                        "owner",
                                        ownerTag(view, partition)),
                                1))
                        .toList(),
                true);
    }

    private void gauge(
            MeterRegistry registry,
            Instrument instrument,
            int partition,
            Function<PartitionView, ? extends @Nullable Number> value) {
        instrument.gauge(
                registry,
                () -> {
                    var known = value.apply(sampler.view().partitions().get(partition));
                    return known == null ? Double.valueOf(Double.NaN) : known;
                },
                Integer.toString(partition));
    }

    private static @Nullable Integer underMinIsr(PartitionView partition) {
        var inSync = partition.inSyncReplicas();
        var needed = partition.minInSyncReplicas();
        return inSync == null || needed == null ? null : Integer.valueOf(inSync < needed ? 1 : 0);
    }

    private static String ownerTag(GroupView view, PartitionView partition) {
        if (view.members() == null) {
            return "unknown";
        }
        var owner = partition.owner();
        return owner == null ? "none" : owner;
    }
}
