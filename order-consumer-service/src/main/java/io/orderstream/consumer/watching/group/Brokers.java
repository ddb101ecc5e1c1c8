package io.orderstream.consumer.watching.group;

import io.orderstream.consumer.pipeline.intake.IntakeProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers, each question by itself: an answer that does not come leaves a gap and takes nothing else with it. The
 * coordinator knows the group also when its members are dead, so nothing here depends on a consumer.
 */
final class Brokers {
    private static final Logger LOG = LoggerFactory.getLogger(Brokers.class);

    private final Admin admin;
    private final IntakeProperties intake;
    private final Duration timeout;
    private final InstantSource clock;

    Brokers(Admin admin, IntakeProperties intake, Duration timeout, InstantSource clock) {
        this.admin = admin;
        this.intake = intake;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** @throws InterruptedException if the replica stops */
    Reading ask() throws InterruptedException {
        var topic = intake.topic();
        var group = intake.group();
        var membership = admin.describeConsumerGroups(
                        List.of(group), new DescribeConsumerGroupsOptions().timeoutMs(millis()))
                .describedGroups()
                .get(group);
        var committed = admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().timeoutMs(millis()))
                .partitionsToOffsetAndMetadata();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource), new DescribeConfigsOptions().timeoutMs(millis()))
                .values()
                .get(resource);
        var inSyncReplicas = inSyncReplicas(topic);
        var readable = inSyncReplicas.entrySet().stream()
                .filter(entry -> entry.getValue().hasLeader())
                .map(Map.Entry::getKey)
                .toList();
        var settings = answer(config);
        var retention = settings.isPresent() ? retention(topic, settings.get(), inSyncReplicas) : null;
        return new Reading(
                clock.instant(),
                answer(membership).map(described -> Membership.of(described, topic)),
                inSyncReplicas,
                offsets(topic, readable, OffsetSpec.earliest()),
                offsets(topic, readable, OffsetSpec.latest()),
                answer(committed).map(offsets -> of(topic, offsets)),
                settings.map(entries -> OptionalInt.of(
                                Math.toIntExact(number(entries, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))))
                        .orElse(OptionalInt.empty()),
                retention);
    }

    private static long number(Config settings, String name) {
        return Long.parseLong(settings.get(name).value());
    }

    private Retention retention(String topic, Config settings, Map<Integer, InSyncReplicas> replicas)
            throws InterruptedException {
        var bytes = number(settings, TopicConfig.RETENTION_BYTES_CONFIG);
        var sizes = bytes > 0 ? sizes(topic, replicas.keySet()) : Map.<Integer, Long>of();
        return new Retention(number(settings, TopicConfig.RETENTION_MS_CONFIG), bytes, sizes);
    }

    /** The largest replica's of each partition: asked for only where a size limits anything. */
    private Map<Integer, Long> sizes(String topic, Set<Integer> partitions) throws InterruptedException {
        var nodes = answer(admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis()))
                .nodes());
        if (nodes.isEmpty() || partitions.isEmpty()) {
            return Map.of();
        }
        var ids = nodes.get().stream().map(Node::id).toList();
        var asked = admin.describeLogDirs(ids, new DescribeLogDirsOptions().timeoutMs(millis()))
                .descriptions();
        var sizes = new HashMap<Integer, Long>();
        for (var broker : asked.values()) {
            answer(broker)
                    .ifPresent(folders -> folders.values()
                            .forEach(folder -> folder.replicaInfos().forEach((partition, replica) -> {
                                if (partition.topic().equals(topic) && !replica.isFuture()) {
                                    sizes.merge(partition.partition(), replica.size(), Math::max);
                                }
                            })));
        }
        return sizes;
    }

    private Map<Integer, InSyncReplicas> inSyncReplicas(String topic) throws InterruptedException {
        var described = admin.describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(millis()))
                .topicNameValues()
                .get(topic);
        return answer(described)
                .map(description -> description.partitions().stream()
                        .collect(Collectors.toMap(partition -> partition.partition(), InSyncReplicas::of)))
                .orElse(Map.of());
    }

    /** Only of partitions with a leader: the others would hold up the round until its timeout. */
    private Map<Integer, Long> offsets(String topic, List<Integer> readable, OffsetSpec spec)
            throws InterruptedException {
        var questions = readable.stream()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), _ -> spec));
        var asked = admin.listOffsets(questions, new ListOffsetsOptions().timeoutMs(millis()));
        var offsets = new HashMap<Integer, Long>();
        for (var partition : questions.keySet()) {
            answer(asked.partitionResult(partition)).ifPresent(end -> offsets.put(partition.partition(), end.offset()));
        }
        return offsets;
    }

    private static Map<Integer, Long> of(String topic, Map<TopicPartition, ? extends OffsetAndMetadata> offsets) {
        var committed = new HashMap<Integer, Long>();
        offsets.forEach((partition, offset) -> {
            if (partition.topic().equals(topic) && offset != null) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    private <T> Optional<T> answer(@Nullable KafkaFuture<T> future) throws InterruptedException {
        if (future == null) {
            return Optional.empty();
        }
        try {
            // The client's own timeout comes first; this bound is for a client that does not keep it.
            return Optional.of(future.get(timeout.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The brokers did not answer: {}", e.toString());
            return Optional.empty();
        }
    }

    private int millis() {
        return Math.toIntExact(timeout.toMillis());
    }
}
