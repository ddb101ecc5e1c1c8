package io.orderstream.platform.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The deploy step that makes topics; to be repeated as often as one likes. A topic that exists gets the settings that nobody
 * has set on it; what somebody has set stays.
 *
 * @param minInSync replicas that must have a record before it is acknowledged
 */
public record TopicDeployment(String bootstrapServers, short replication, short minInSync) {

    public void create(Map<String, Integer> partitionsByTopic) {
        try (var admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            // For the topics that Kafka makes for itself. Since ELR (4.1) what a broker's own file says is dropped.
            var cluster = new ConfigResource(ConfigResource.Type.BROKER, "");
            get(admin.incrementalAlterConfigs(Map.of(cluster, List.of(setMinInSync())))
                    .all());
            var topics = partitionsByTopic.entrySet().stream().map(entry -> topic(entry.getKey(), entry.getValue()));
            // Not of those just made: the broker that is asked may not have heard of them yet.
            create(admin, topics).forEach(name -> setWhatIsNotSet(admin, name));
        }
    }

    /** A topic from before these settings would go on with the brokers' defaults, and lose dead letters after seven days. */
    private void setWhatIsNotSet(Admin admin, String name) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var present = get(admin.describeConfigs(List.of(topic)).all())
                .values()
                .iterator()
                .next();
        var missing = TopicSettings.of(name, minInSync).entrySet().stream()
                .filter(setting -> present.get(setting.getKey()).source() != ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .map(setting -> set(setting.getKey(), setting.getValue()))
                .toList();
        if (!missing.isEmpty()) {
            get(admin.incrementalAlterConfigs(Map.of(topic, missing)).all());
        }
    }

    /** @return those that were there before */
    private static List<String> create(Admin admin, Stream<NewTopic> topics) {
        var present = new ArrayList<String>();
        admin.createTopics(topics.toList()).values().forEach((name, created) -> {
            try {
                get(created);
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                present.add(name);
            }
        });
        return present;
    }

    private NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, replication).configs(TopicSettings.of(name, minInSync));
    }

    private AlterConfigOp setMinInSync() {
        return set(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Short.toString(minInSync));
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("making the topics failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topics", e);
        }
    }
}
