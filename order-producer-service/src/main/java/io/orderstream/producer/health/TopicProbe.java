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
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.NetworkException;

/** Asks the brokers about the orders' topic. */
final class TopicProbe {
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS);

    private final Admin admin;
    private final long timeoutMillis;

    TopicProbe(Admin admin, long timeoutMillis) {
        this.admin = admin;
        this.timeoutMillis = timeoutMillis;
    }

    Finding look() throws InterruptedException {
        var topics = admin.describeTopics(List.of(Topics.ORDERS)).allTopicNames();
        var configs = admin.describeConfigs(List.of(TOPIC)).all();
        try {
            KafkaFuture.allOf(topics, configs).get(timeoutMillis, TimeUnit.MILLISECONDS);
            return Finding.answer(TopicFaults.of(
                    requireNonNull(topics.get().get(Topics.ORDERS)),
                    minIsr(requireNonNull(configs.get().get(TOPIC)))));
        } catch (ExecutionException e) {
            return failed(requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            return Finding.silence("The brokers did not answer within " + timeoutMillis + " ms");
        }
    }

    /** An error that a broker sent is an answer too; the client has exceptions of its own for having heard nothing. */
    static Finding failed(Throwable cause) {
        var silence = !(cause instanceof ApiException)
                || cause instanceof org.apache.kafka.common.errors.TimeoutException
                || cause instanceof DisconnectException
                || cause instanceof NetworkException;
        return new Finding(
                !silence, List.of("The brokers answer with " + cause.getClass().getSimpleName()));
    }

    private static int minIsr(Config config) {
        return Integer.parseInt(
                config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
    }
}
