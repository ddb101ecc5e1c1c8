package io.orderstream.drills.context;

import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.MemberNames;
import io.orderstream.running.inspection.Membership;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** What a drill asks of the brokers, and changes about them. */
public final class KafkaControls implements AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Brokers brokers;

    KafkaControls(String bootstrapServers) {
        brokers = new Brokers(bootstrapServers, BOUND);
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
        return membership().coordinator();
    }

    /** @return how many replicas each partition of the orders' topic has */
    public int replicas() {
        return orders().partitions().getFirst().replicas().size();
    }

    /** @param number as {@code min.insync.replicas} of the topic; above the number of replicas it refuses every {@code acks=all} */
    public void setMinInSync(String topic, int number) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var entry = new ConfigEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(number));
        var set = List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
        brokers.ask(
                admin -> admin.incrementalAlterConfigs(Map.of(resource, set)).all());
    }

    /** @return log end offsets by partition */
    public Map<Integer, Long> ends(String topic) {
        return brokers.offsets(topic, OffsetSpec.latest());
    }

    /** @return committed offsets of the group by partition of the orders' topic; none where nothing is committed */
    public Map<Integer, Long> committed() {
        return brokers.committed(Topics.GROUP);
    }

    /** @return the partitions of the orders' topic that the replica owns, as the coordinator sees it */
    public Set<Integer> ownedBy(String replica) {
        return membership()
                .owned(new MemberNames(List.of(replica)))
                .getOrDefault(replica, Collections.emptySortedSet());
    }

    /** @return how many partitions of the orders' topic nobody owns */
    public int unowned() {
        return Topics.PARTITIONS
                - membership().members().stream()
                        .mapToInt(member -> member.partitions().size())
                        .sum();
    }

    private Membership membership() {
        return brokers.membership(Topics.GROUP)
                .orElseThrow(() -> new UnreachableException("Nobody has joined " + Topics.GROUP));
    }

    private TopicDescription orders() {
        var all = brokers.ask(
                admin -> admin.describeTopics(List.of(Topics.ORDERS)).allTopicNames());
        return Objects.requireNonNull(all.get(Topics.ORDERS));
    }

    /** @throws IllegalStateException if it does not come true in time, with what was waited for */
    public static void await(String what, Duration patience, BooleanSupplier condition) {
        if (!Waiting.until(patience, BETWEEN_LOOKS, () -> holds(condition))) {
            throw new IllegalStateException("Waited " + patience.toSeconds() + " s in vain: " + what);
        }
    }

    /** While brokers are away a question fails: the answer is then not yet. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UnreachableException _) {
            return false;
        }
    }

    @Override
    public void close() {
        brokers.close();
    }
}
