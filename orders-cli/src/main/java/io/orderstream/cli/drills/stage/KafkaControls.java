package io.orderstream.cli.drills.stage;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** What a drill asks of the brokers, and changes about them. */
public final class KafkaControls implements AutoCloseable {
    private static final int BOUND_MILLIS = 10_000;

    private final Admin admin;

    KafkaControls(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BOUND_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BOUND_MILLIS));
    }

    /** @return the leader's broker number, by partition of the orders' topic */
    public Map<Integer, Integer> leaders() {
        return orders().partitions().stream()
                .filter(partition -> partition.leader() != null)
                .collect(Collectors.toMap(
                        partition -> partition.partition(),
                        partition -> Objects.requireNonNull(partition.leader()).id(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** @return whether each replica of the orders' topic is in sync */
    public boolean fullyInSync() {
        return orders().partitions().stream()
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    /** @return the broker number of the group's coordinator */
    public int coordinator() {
        return get(admin.describeConsumerGroups(List.of(Topics.GROUP))
                        .describedGroups()
                        .values()
                        .iterator()
                        .next())
                .coordinator()
                .id();
    }

    /** @return how many replicas each partition of the orders' topic has */
    public int replicas() {
        return orders().partitions().getFirst().replicas().size();
    }

    /** @param number as {@code min.insync.replicas} of the topic; above the number of replicas it refuses every {@code acks=all} */
    public void setMinInSync(String topic, int number) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var entry = new ConfigEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(number));
        get(admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                .all());
    }

    /** @return log end offsets by partition */
    public Map<Integer, Long> ends(String topic) {
        var asked = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = new TreeMap<Integer, Long>();
        get(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    /** @return committed offsets of the group by partition of the orders' topic; none where nothing is committed */
    public Map<Integer, Long> committed() {
        var committed = new TreeMap<Integer, Long>();
        get(admin.listConsumerGroupOffsets(Topics.GROUP).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    /** @return how many partitions of the orders' topic the replica owns, as the coordinator sees it */
    public long ownedBy(String replica) {
        return owners().filter(owner -> owner.startsWith(replica)).count();
    }

    /** @return how many partitions of the orders' topic nobody owns */
    public long unowned() {
        return Topics.PARTITIONS - owners().count();
    }

    /** The client id of the owner of each partition that has one; a replica's begins with its name. */
    private Stream<String> owners() {
        var group = get(admin.describeConsumerGroups(List.of(Topics.GROUP))
                .describedGroups()
                .values()
                .iterator()
                .next());
        return group.members().stream()
                .flatMap(member ->
                        Collections.nCopies(
                                member.assignment().topicPartitions().size(), member.clientId())
                                .stream());
    }

    private TopicDescription orders() {
        var all = get(admin.describeTopics(List.of(Topics.ORDERS)).allTopicNames());
        return Objects.requireNonNull(all.get(Topics.ORDERS));
    }

    /** @throws IllegalStateException if it does not come true in time, with what was waited for */
    public static void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited " + patience.toSeconds() + " s in vain: " + what);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    /** While brokers are away a question fails: the answer is then not yet. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (KafkaAwayException _) {
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The brokers did not answer a question of the drill's own. */
    public static final class KafkaAwayException extends RuntimeException {
        KafkaAwayException(ExecutionException e) {
            super("Kafka does not answer the drill: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
