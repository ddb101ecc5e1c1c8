package io.orderstream.platform.deployment;

import io.orderstream.platform.kafka.TopicDeployment;
import io.orderstream.platform.registry.SchemaDeployment;
import io.orderstream.schemas.Topics;
import java.net.URI;
import java.util.Map;

/**
 * The deploy steps, which change nothing where they were done before: topics and schemas. The same for local processes,
 * Compose and Kubernetes, so that there is one list.
 *
 * @param registry base address of its Confluent-compatible API
 */
public record SystemDeployment(TopicDeployment topics, URI registry) {
    public static final Map<String, Integer> PARTITIONS_BY_TOPIC =
            Map.of(Topics.ORDERS, Topics.PARTITIONS, Topics.DEAD_LETTERS, Topics.PARTITIONS);

    /** The topics that Kafka Connect's connectors write, made before they do: they would choose the brokers' settings. */
    public static final Map<String, Integer> PARTITIONS_BY_TOPIC_OF_CONNECT = Map.of(
            Topics.ORDER_STATUS, Topics.PARTITIONS,
            Topics.PRODUCTS, 1,
            Topics.WAREHOUSE_ORDERS_DEAD_LETTERS, 1,
            Topics.WAREHOUSE_LINES_DEAD_LETTERS, 1);

    /** Class path resource of each schema, by its subject. */
    public static final Map<String, String> SCHEMAS_BY_SUBJECT = Map.of(Topics.ORDERS_SUBJECT, "/avro/Order.avsc");

    public void run() {
        makeTopics();
        registerSchemas();
    }

    public void makeTopics() {
        topics.create(PARTITIONS_BY_TOPIC);
    }

    public void makeTopicsOfConnect() {
        topics.create(PARTITIONS_BY_TOPIC_OF_CONNECT);
    }

    public void registerSchemas() {
        var schemas = new SchemaDeployment(registry);
        SCHEMAS_BY_SUBJECT.forEach(schemas::register);
    }
}
