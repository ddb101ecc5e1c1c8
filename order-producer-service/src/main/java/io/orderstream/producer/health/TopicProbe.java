package io.orderstream.producer.health;

import static java.util.Objects.requireNonNull;

import io.orderstream.schemas.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Asks the brokers about the orders' topic. */
final class TopicProbe {
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS);

    private final Admin admin;
    private final long timeoutMillis;

    TopicProbe(Admin admin, long timeoutMillis) {
        this.admin = admin;
        this.timeoutMillis = timeoutMillis;
    }

    /** What is missing; empty if every partition takes records. */
    List<String> missing() throws InterruptedException {
        var topics = admin.describeTopics(List.of(Topics.ORDERS)).allTopicNames();
        var configs = admin.describeConfigs(List.of(TOPIC)).all();
        try {
            KafkaFuture.allOf(topics, configs).get(timeoutMillis, TimeUnit.MILLISECONDS);
            return TopicFaults.of(
                    requireNonNull(topics.get().get(Topics.ORDERS)),
                    minIsr(requireNonNull(configs.get().get(TOPIC))));
        } catch (ExecutionException e) {
            return List.of("The brokers answer with "
                    + requireNonNull(e.getCause()).getClass().getSimpleName());
        } catch (TimeoutException e) {
            return List.of("The brokers did not answer within " + timeoutMillis + " ms");
        }
    }

    private static int minIsr(Config config) {
        return Integer.parseInt(
                config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
    }
}
