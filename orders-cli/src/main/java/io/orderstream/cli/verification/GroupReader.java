package io.orderstream.cli.verification;

import io.orderstream.schemas.Topics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Reads the group's committed offsets and the log ends from the brokers. */
final class GroupReader implements AutoCloseable {
    private final Admin admin;

    GroupReader(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @return by partition; a partition without a commit is missing */
    Map<Integer, Long> committed() {
        var committed = new TreeMap<Integer, Long>();
        get(admin.listConsumerGroupOffsets(Topics.GROUP).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(Topics.ORDERS) && offset != null) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    Map<Integer, Long> ends() {
        var latest = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(Topics.ORDERS, number))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = new TreeMap<Integer, Long>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    long lag() {
        var committed = committed();
        return ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not answer: " + e.getMessage(), e);
        }
    }
}
