package io.orderstream.cli.platform;

import io.orderstream.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers about the consumer group. */
record GroupInspection(String bootstrapServers, MemberNames names) {
    private static final int BOUND_MILLIS = 4_000;

    /** @return empty while the group's coordinator or a partition's leader cannot be reached, or nobody has joined yet */
    Optional<GroupPicture> look() {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BOUND_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BOUND_MILLIS))) {
            var group = admin.describeConsumerGroups(List.of(Topics.GROUP))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return Optional.of(GroupPicture.of(group.groupState().toString(), owned(group), lags(admin)));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<String, TreeSet<Integer>> owned(ConsumerGroupDescription group) {
        var owned = new HashMap<String, TreeSet<Integer>>();
        for (var member : group.members()) {
            // A replica may have several members, one per listener thread.
            var partitions = owned.computeIfAbsent(names.of(member.clientId()), _ -> new TreeSet<>());
            member.assignment().topicPartitions().stream()
                    .filter(partition -> partition.topic().equals(Topics.ORDERS))
                    .forEach(partition -> partitions.add(partition.partition()));
        }
        return owned;
    }

    private static List<PartitionLag> lags(Admin admin) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(Topics.GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        var starts = offsets(admin, OffsetSpec.earliest());
        var ends = offsets(admin, OffsetSpec.latest());
        return ends.entrySet().stream()
                .map(end -> {
                    var offset = committed.get(end.getKey());
                    return PartitionLag.of(
                            end.getKey().partition(),
                            Objects.requireNonNull(starts.get(end.getKey())).offset(),
                            offset == null ? -1 : offset.offset(),
                            end.getValue().offset());
                })
                .toList();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(Admin admin, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.ORDERS, partition))
                .collect(Collectors.toMap(Function.identity(), _ -> spec));
        return admin.listOffsets(asked).all().get();
    }
}
