package io.orderstream.cli.platform;

import io.orderstream.schemas.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Who owns what in the group, and how far behind it is, as the brokers tell.
 *
 * @param owners partitions by member, both ascending
 * @param lags records between committed offset and log end, by partition
 */
record GroupAssignment(String state, Map<String, List<Integer>> owners, Map<Integer, Long> lags) {
    private static final int SECONDS = 10;

    /** The brokers did not say; the message tells why. */
    static final class UnknownException extends Exception {
        UnknownException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static GroupAssignment read(String bootstrapServers, List<String> replicas) throws UnknownException {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1_000 * SECONDS);
        try (var admin = Admin.create(settings)) {
            var group = get(admin.describeConsumerGroups(List.of(Topics.GROUP)).all())
                    .values()
                    .iterator()
                    .next();
            var committed = get(admin.listConsumerGroupOffsets(Topics.GROUP).partitionsToOffsetAndMetadata());
            var ends = get(admin.listOffsets(partitions().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                    .all());
            return new GroupAssignment(group.groupState().toString(), owners(group, replicas), lags(committed, ends));
        }
    }

    private static java.util.stream.Stream<TopicPartition> partitions() {
        return IntStream.range(0, Topics.PARTITIONS).mapToObj(number -> new TopicPartition(Topics.ORDERS, number));
    }

    private static Map<String, List<Integer>> owners(ConsumerGroupDescription group, List<String> replicas) {
        var owners = new TreeMap<String, List<Integer>>();
        for (var member : group.members()) {
            var partitions = member.assignment().topicPartitions().stream()
                    .map(TopicPartition::partition)
                    .sorted()
                    .toList();
            owners.put(name(member, replicas), partitions);
        }
        return owners;
    }

    /** A client id may carry a suffix; the longest replica's name that it starts with is meant. */
    private static String name(MemberDescription member, List<String> replicas) {
        return replicas.stream()
                .filter(member.clientId()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(member.clientId());
    }

    private static Map<Integer, Long> lags(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        var lags = new TreeMap<Integer, Long>();
        ends.forEach((partition, end) -> {
            var offset = committed.get(partition);
            lags.put(partition.partition(), end.offset() - (offset == null ? 0 : offset.offset()));
        });
        return lags;
    }

    private static <T> T get(KafkaFuture<T> future) throws UnknownException {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownException("interrupted", e);
        } catch (ExecutionException e) {
            throw new UnknownException(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        } catch (TimeoutException e) {
            throw new UnknownException("no answer within " + SECONDS + " s", e);
        }
    }
}
