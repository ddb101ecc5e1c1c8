package io.orderstream.platform.system;

import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.MemberNames;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Asks the brokers about the consumer group. */
public record GroupInspection(String bootstrapServers, MemberNames names) {
    private static final Duration BOUND = Duration.ofSeconds(4);

    /** @return empty while the group's coordinator or a partition's leader cannot be reached, or nobody has joined yet */
    public Optional<GroupStatus> look() {
        try (var brokers = new Brokers(bootstrapServers, BOUND)) {
            return brokers.membership(Topics.GROUP)
                    .map(group -> GroupStatus.of(group.state().toString(), group.owned(names), lags(brokers)));
        } catch (UnreachableException e) {
            return Optional.empty();
        }
    }

    private static List<PartitionLag> lags(Brokers brokers) {
        var committed = brokers.committed(Topics.GROUP);
        var starts = brokers.offsets(Topics.ORDERS, OffsetSpec.earliest());
        return brokers.offsets(Topics.ORDERS, OffsetSpec.latest()).entrySet().stream()
                .map(end -> PartitionLag.of(
                        end.getKey(),
                        Objects.requireNonNull(starts.get(end.getKey())),
                        committed.getOrDefault(end.getKey(), -1L),
                        end.getValue()))
                .toList();
    }
}
