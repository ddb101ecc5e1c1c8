package io.orderstream.platform.kafka;

import io.orderstream.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The deploy step that makes topics; to be repeated as often as one likes.
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
            create(admin, topics);
        }
    }

    private void create(Admin admin, Stream<NewTopic> topics) {
        for (var created : admin.createTopics(topics.toList()).values().values()) {
            try {
                get(created);
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name, int partitions) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Short.toString(minInSync));
        if (Topics.holdsDeadLetters(name)) {
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.LARGEST_DEAD_LETTER_BYTES));
        }
        return new NewTopic(name, partitions, replication).configs(settings);
    }

    private AlterConfigOp setMinInSync() {
        var entry = new ConfigEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Short.toString(minInSync));
        return new AlterConfigOp(entry, AlterConfigOp.OpType.SET);
    }

    private static void get(KafkaFuture<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("making the topics failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topics", e);
        }
    }
}
