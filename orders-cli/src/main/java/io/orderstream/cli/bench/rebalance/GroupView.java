package io.orderstream.cli.bench.rebalance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Looks at one group through one connection, often. */
final class GroupView implements AutoCloseable {
    private final Admin admin;
    private final String group;

    GroupView(String bootstrapServers, String group) {
        this.admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.group = group;
    }

    Picture look() {
        try {
            var description = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();
            var owned = new TreeMap<String, List<Integer>>();
            for (var member : description.members()) {
                owned.put(
                        member.clientId(),
                        member.assignment().topicPartitions().stream()
                                .map(TopicPartition::partition)
                                .sorted()
                                .toList());
            }
            return new Picture(description.groupState() == GroupState.STABLE, owned);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return new Picture(false, new TreeMap<>());
            }
            throw new IllegalStateException("the group cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @return committed offsets by partition */
    Map<Integer, Long> committed() {
        try {
            var committed = new HashMap<Integer, Long>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
            return committed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the group's offsets cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
